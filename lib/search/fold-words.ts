import { respell } from './respell.ts'
import { stemWord } from './stem-word.ts'

/**
 * What an abbreviation becomes that is a word or a unit in small letters: "ALL" the disease is never the word "all",
 * nor "MM" the length. No word of a text can look so, since an underscore is no part of one.
 */
const ABBREVIATIONS: Readonly<Record<string, string>> = { ALL: 'all_', MM: 'mm_' }

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  κ: 'kappa',
  λ: 'lambda',
}

const WORD = /[\p{L}\p{N}]+/gu

/** "ALL of the following", "ALL-trans retinoic acid": the word, for emphasis or at the head of a name. */
const ALL_AS_WORD = /^(?:-trans|\s+(?:of|the|other|subjects|are|must)\b)/i

/**
 * The words of a line as the index holds them and as they are looked up: without diacritics, case and inflection, in
 * American spelling. "CAR-NK cells" is car, nk, cel. Takes time proportional to the line.
 */
export function foldWords(line: string): string[] {
  const words: string[] = []
  scanWords(plainLetters(line), word => {
    // "Non-Hodgkin" is the name of other diseases than Hodgkin's.
    if (word === 'hodgkin' && words.at(-1) === 'non') words[words.length - 1] = 'nonhodgkin'
    else words.push(word)
  })
  return words
}

/** A folded word and where it stands in the text that it was read from. */
export type FoldedSpan = { word: string; start: number; end: number }

/** The same words as `foldWords`, with their places: UTF-16 offsets. */
export function foldSpans(line: string): FoldedSpan[] {
  const { text, offsetOf } = plainWithOffsets(line)
  const spans: FoldedSpan[] = []
  scanWords(text, (word, at, length) => {
    const lastLetter = offsetOf(at + length - 1)
    const end = lastLetter + lengthAt(line, lastLetter)
    const last = spans.at(-1)
    if (word === 'hodgkin' && last?.word === 'non') spans[spans.length - 1] = { ...last, word: 'nonhodgkin', end }
    else spans.push({ word, start: offsetOf(at), end })
  })
  return spans
}

const lengthAt = (line: string, at: number): number => ((line.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** The plain letters, and for each of them where in the line the character stands that it comes from. */
function plainWithOffsets(line: string): { text: string; offsetOf: (at: number) => number } {
  if (IS_PLAIN.test(line)) return { text: blankPossessives(line), offsetOf: at => at }
  let text = ''
  const offsets: number[] = []
  let at = 0
  for (const character of line) {
    const plain = IS_PLAIN.test(character) ? character : plainCharacters(character)
    for (let index = 0; index < plain.length; index++) offsets.push(at)
    text += plain
    at += character.length
  }
  return { text: blankPossessives(text), offsetOf: index => offsets[index] ?? 0 }
}

function scanWords(text: string, onWord: (word: string, at: number, length: number) => void): void {
  const isInCapitals = !/[a-z]/.test(text)
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const abbreviation = Object.hasOwn(ABBREVIATIONS, written) && abbreviationAt(text, written, index, isInCapitals)
    onWord(abbreviation || foldWord(written), index, written.length)
  }
}

/** Words already folded: a registry has the same few again and again. Emptied when it is full. */
const known = new Map<string, string>()
const MOST_KNOWN = 20_000
/** A longer word may be kept by V8 as a slice of its text, and would keep the whole text with it. */
const LONGEST_KNOWN = 12

function foldWord(written: string): string {
  if (written.length > LONGEST_KNOWN) return stemWord(respell(written.toLowerCase()))
  const folded = known.get(written) ?? stemWord(respell(written.toLowerCase()))
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(written, folded)
  return folded
}

/** The words of what is typed of a beginning, as far as they can be folded: the last one's inflection is not known. */
export function foldBeginning(typed: string): string[] {
  const words = (plainLetters(typed).match(WORD) ?? []).map(word => word.toLowerCase())
  const [last = '', before = ''] = words.toReversed()
  if (before === 'non' && last.length > 2 && 'hodgkin'.startsWith(last)) return [...words.slice(0, -2), before + last]
  return [...words.slice(0, -1).map(word => stemWord(respell(word))), ...words.slice(-1)]
}

const IS_PLAIN = /^[\p{ASCII}]*$/u

const plainLetters = (text: string): string => blankPossessives(IS_PLAIN.test(text) ? text : plainCharacters(text))

const plainCharacters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[αβγδκλ]/gu, letter => ` ${GREEK[letter]} `)

/** As long as before, so that places stay what they are. */
const blankPossessives = (text: string): string => text.replace(/[’']s(?![\p{L}\p{N}])/gu, '  ')

/** Where a whole line is in capitals, "ALL" is the disease only at the end of a name: "B-ALL", "ALL, CHILDHOOD". */
function abbreviationAt(text: string, written: string, at: number, isInCapitals: boolean): string | undefined {
  const rest = text.slice(at + written.length, at + written.length + 20)
  if (written === 'ALL' && (ALL_AS_WORD.test(rest) || (isInCapitals && /^[- ][A-Z]/.test(rest)))) return undefined
  if (written === 'MM' && /\p{N}\s?$/u.test(text.slice(Math.max(0, at - 2), at))) return undefined
  return ABBREVIATIONS[written]
}
