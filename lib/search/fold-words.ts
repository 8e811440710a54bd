import { addToHash, KnownWords, NO_HASH } from './known-words.ts'
import { plainCharacter, plainLetters } from './plain-letters.ts'
import { respell } from './respell.ts'
import { stemWord } from './stem-word.ts'
import { unitsOf } from './text-units.ts'

/**
 * What an abbreviation becomes that is a word or a unit in small letters: "ALL" the disease is never the word "all",
 * nor "MM" the length. No word of a text can look so, since an underscore is no part of one.
 */
const ABBREVIATIONS: Readonly<Record<string, string>> = { ALL: 'all_', MM: 'mm_' }
const LAST_CAPITAL = 0x5a

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
  const text = plainLetters(line)
  if (text === line) return { text, offsetOf: at => at }
  const offsets: number[] = []
  let at = 0
  for (const character of line) {
    const plain = plainCharacter(character)
    for (let index = 0; index < plain.length; index++) offsets.push(at)
    at += character.length
  }
  return { text, offsetOf: index => offsets[index] ?? 0 }
}

/** Goes through plain letters unit by unit: a pattern for words takes many times as long. */
function scanWords(text: string, onWord: (word: string, at: number, length: number) => void): void {
  const units = unitsOf(text)
  let line: Line | undefined
  let at = 0
  while (at < text.length) {
    const start = at
    let hash = NO_HASH
    for (let letters = lettersAt(units, at, text); letters > 0; letters = lettersAt(units, at, text)) {
      hash = addToHash(hash, units[at] ?? 0)
      at += letters
    }
    if (at === start) at++
    else if (!isPossessive(units, start, at)) {
      let word = known.fold(units, start, at, hash, foldWord)
      if ((units[start] ?? 0) <= LAST_CAPITAL && Object.hasOwn(ABBREVIATIONS, text.slice(start, at))) {
        line ??= lineOf(text)
        word = abbreviationAt(line, start, at) ?? word
      }
      onWord(word, start, at - start)
    }
  }
}

const known = new KnownWords()

const foldWord = (written: string): string => stemWord(respell(written.toLowerCase()))

const LETTER = /[\p{L}\p{N}]/u
/** Of each UTF-16 code unit that was met: whether it is part of a word. */
const [UNKNOWN, NONE, PART] = [0, 1, 2]
const kinds = new Uint8Array(0x1_0000)

/** How many code units the letter or digit at a place has; 0 where none stands there. */
function lettersAt(units: Uint16Array, at: number, { length }: string): number {
  const unit = units[at] ?? 0
  if (at >= length) return 0
  if (unit >= 0xd800 && unit < 0xdc00) {
    const next = at + 1 < length ? (units[at + 1] ?? 0) : 0
    return next >= 0xdc00 && next < 0xe000 && LETTER.test(String.fromCharCode(unit, next)) ? 2 : 0
  }
  if (kinds[unit] === UNKNOWN) kinds[unit] = LETTER.test(String.fromCharCode(unit)) ? PART : NONE
  return kinds[unit] === PART ? 1 : 0
}

/** Whether a word is no more than the s of a possessive: "Hodgkin’s" is Hodgkin. */
const isPossessive = (units: Uint16Array, start: number, end: number): boolean =>
  end - start === 1 && units[start] === SMALL_S && start > 0 && isApostrophe(units[start - 1])

const SMALL_S = 0x73
const isApostrophe = (unit: number | undefined): boolean => unit === 0x27 || unit === 0x2019

/** The words of what is typed of a beginning, as far as they can be folded: the last one's inflection is not known. */
export function foldBeginning(typed: string): string[] {
  const words = (blankPossessives(plainLetters(typed)).match(WORD) ?? []).map(word => word.toLowerCase())
  const [last = '', before = ''] = words.toReversed()
  if (before === 'non' && last.length > 2 && 'hodgkin'.startsWith(last)) return [...words.slice(0, -2), before + last]
  return [...words.slice(0, -1).map(foldWord), ...words.slice(-1)]
}

/** As long as before, so that places stay what they are. */
const blankPossessives = (text: string): string => text.replace(/[’']s(?![\p{L}\p{N}])/gu, '  ')

/** What abbreviations go by, without possessives. */
type Line = { text: string; isInCapitals: boolean }

function lineOf(letters: string): Line {
  const text = blankPossessives(letters)
  return { text, isInCapitals: !/[a-z]/.test(text) }
}

/** Where a whole line is in capitals, "ALL" is the disease only at the end of a name: "B-ALL", "ALL, CHILDHOOD". */
function abbreviationAt({ text, isInCapitals }: Line, start: number, end: number): string | undefined {
  const written = text.slice(start, end)
  const rest = text.slice(end, end + 20)
  if (written === 'ALL' && (ALL_AS_WORD.test(rest) || (isInCapitals && /^[- ][A-Z]/.test(rest)))) return undefined
  // "MM-2" is a strain, "5 MM" a length.
  if (written === 'MM' && /^-\p{N}/u.test(rest)) return undefined
  if (written === 'MM' && /\p{N}\s?$/u.test(text.slice(Math.max(0, start - 2), start))) return undefined
  return ABBREVIATIONS[written]
}
