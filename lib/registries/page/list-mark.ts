import { unescapeMarkdown } from './unescape.ts'

/** What a list mark may be: its kind ("1.", "(a)", "*") and its place in the count, 0 for a bullet. */
export type Ordinal = { style: string; n: number }

/** The mark that a line begins with. */
export type ListMark = {
  /** As the registry wrote it, without escapes: "4.", "(1)", "*". */
  marker: string
  /** Length of the mark in the raw text, and where the text after it begins. */
  length: number
  textAt: number
  /** What it may count, the likeliest first: "i." is roman one or the ninth letter. */
  ordinals: [Ordinal, ...Ordinal[]]
  /** The same characters also begin ordinary sentences ("C. difficile"): a mark only where it continues a list. */
  tentative: boolean
}

const BULLET = /^\\?([*•·●○◦▪■□◆‣⁃–—\uF0B7o]|-{1,4})(?=\s|$)|^\\?([•·●○◦▪■□◆‣⁃–\uF0B7]|-{1,4})(?=\p{L}{2})/u
const CIRCLED = /^[①-⑳]/u
const NUMBER = /^(\\?\()?(\d{1,3})(\\?\)\\?\.(?=\s)|\\?[.．)、]|-(?=\s))(?=\s|$|\p{L}{2}|[≥≤<>("“\\])/u
const LETTER = /^(\\?\()?([A-Za-z]|[ivx]{2,5}|[IVX]{2,5})(?:(\\?\))(?=\s|$|\p{L}{2})|(\\?\.)(?=\s|$))/u

const ROMAN = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
]

/** The list mark at the start of a line, escaped or not. Undefined for a line that has none. */
export function readListMark(text: string): ListMark | undefined {
  return readBullet(text) ?? readNumber(text) ?? readLetter(text)
}

function readBullet(text: string): ListMark | undefined {
  const [mark, apart, glued] = BULLET.exec(text) ?? []
  const glyph = apart ?? glued
  return mark && glyph ? markOf(text, mark, [{ style: glyph, n: 0 }], false) : undefined
}

function readNumber(text: string): ListMark | undefined {
  const [circled] = CIRCLED.exec(text) ?? []
  if (circled) return markOf(text, circled, [{ style: '①', n: circled.charCodeAt(0) - 0x2460 + 1 }], false)
  const [mark, open, digits, close = ''] = NUMBER.exec(text) ?? []
  if (!mark || (open && !close.includes(')'))) return undefined
  const n = Number(digits)
  const style = styleOf('1', open, close.replace(/\)\\?\.$/, ')'))
  return markOf(text, mark, [{ style, n }], style === '1-' || (style === '(1)' && n > 1))
}

function readLetter(text: string): ListMark | undefined {
  const [mark, open, letters = '', bracket, dot] = LETTER.exec(text) ?? []
  if (!mark || (open && dot)) return undefined
  const upper = letters !== letters.toLowerCase()
  const close = bracket ?? dot
  const roman = { style: styleOf(upper ? 'I' : 'i', open, close), n: ROMAN.indexOf(letters.toLowerCase()) + 1 }
  const letter = { style: styleOf(upper ? 'A' : 'a', open, close), n: letters.toLowerCase().charCodeAt(0) - 96 }
  const tentative = upper && dot !== undefined
  if (letters.length > 1) return roman.n ? markOf(text, mark, [roman], tentative) : undefined
  if (!roman.n) return markOf(text, mark, [letter], tentative)
  return markOf(text, mark, roman.n === 1 ? [roman, letter] : [letter, roman], tentative)
}

const styleOf = (kind: string, open = '', close = ''): string => unescapeMarkdown(`${open}${kind}${close}`)

function markOf(text: string, mark: string, ordinals: ListMark['ordinals'], tentative: boolean): ListMark {
  let textAt = mark.length
  while (textAt < text.length && /\s/.test(text.charAt(textAt))) textAt++
  return { marker: unescapeMarkdown(mark), length: mark.length, textAt, ordinals, tentative }
}

/** The key under which a mark is looked for further down: the same kind, at the same indentation, with the same number. */
export const markKey = (indent: number, { style, n }: Ordinal): string => `${indent} ${style} ${n}`
