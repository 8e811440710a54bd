import { foldWords } from './fold-words.ts'

const LETTERS_THEN_DIGITS = /^(?=.{3,12}$)\p{L}[\p{L}\p{N}]*$/u
/** Between a letter and a digit, behind two signs at least: of a single one too many texts say something else ("B 12"). */
const BOUNDARY = /(?<=[\p{L}\p{N}]{2})(?:(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L}))/u
const LONGEST_NUMBER = 4
const LONGEST_GLUED = 10

/**
 * How else the name of an antigen, a cytokine or a virus may be spelt: "PD1" is "PD-1", "B7-H3" is "B7H3". The index
 * holds the words on both sides of a hyphen, so neither spelling finds the other by itself.
 */
export function otherSpellings(typed: string): string[] {
  if (!/\p{N}/u.test(typed)) return []
  if (typed.includes('-')) return gluedSpelling(typed)
  if (!LETTERS_THEN_DIGITS.test(typed) || new RegExp(`\\p{N}{${LONGEST_NUMBER + 1}}`, 'u').test(typed)) return []
  const parts = typed.split(BOUNDARY)
  return parts.slice(1).map((_, at) => `${parts.slice(0, at + 1).join('')}-${parts.slice(at + 1).join('')}`)
}

function gluedSpelling(typed: string): string[] {
  const [left = '', right = '', ...more] = typed.split('-')
  const isBetween = /\p{N}$/u.test(left) !== /^\p{N}/u.test(right)
  const isOfWords = more.length === 0 && /^\p{L}/u.test(left) && foldWords(typed).length === 2
  const glued = left + right
  return isOfWords && isBetween && glued.length <= LONGEST_GLUED ? [glued] : []
}
