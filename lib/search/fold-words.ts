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
  const text = plainLetters(line)
  const isInCapitals = !/[a-z]/.test(text)
  const words: string[] = []
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const abbreviation = Object.hasOwn(ABBREVIATIONS, written) && abbreviationAt(text, written, index, isInCapitals)
    const word = abbreviation || foldWord(written)
    // "Non-Hodgkin" is the name of other diseases than Hodgkin's.
    if (word === 'hodgkin' && words.at(-1) === 'non') words[words.length - 1] = 'nonhodgkin'
    else words.push(word)
  }
  return words
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

function plainLetters(text: string): string {
  const letters = IS_PLAIN.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/[αβγδκλ]/gu, letter => ` ${GREEK[letter]} `)
  return letters.replace(/[’']s(?![\p{L}\p{N}])/gu, '')
}

/** Where a whole line is in capitals, "ALL" is the disease only at the end of a name: "B-ALL", "ALL, CHILDHOOD". */
function abbreviationAt(text: string, written: string, at: number, isInCapitals: boolean): string | undefined {
  const rest = text.slice(at + written.length, at + written.length + 20)
  if (written === 'ALL' && (ALL_AS_WORD.test(rest) || (isInCapitals && /^[- ][A-Z]/.test(rest)))) return undefined
  if (written === 'MM' && /\p{N}\s?$/u.test(text.slice(Math.max(0, at - 2), at))) return undefined
  return ABBREVIATIONS[written]
}
