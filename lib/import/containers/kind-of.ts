import { separatorOf } from '@/lib/registries/clinicaltrials-gov/download/columns.ts'
import { encodingOf } from './decode-text.ts'

/** What a file is: a list of records, or one record or one a line, or rows of the CSV download; else a page. */
export type Kind = 'gzip' | 'zip' | 'csv' | 'list' | 'record' | 'page'

/** As many bytes as it takes to tell what a file is. */
export const HEAD = 64 * 1024

const TEXT = '"(?:[^"\\\\]|\\\\.)*"'
const SCALAR = `(?:${TEXT}|-?\\d[\\d.eE+-]*|true|false|null)`

/** An answer of the API: its list of studies, perhaps with its count, the next page's token or the like before. */
const ANSWER = new RegExp(`^\\s*\\{\\s*(?:${TEXT}\\s*:\\s*${SCALAR}\\s*,\\s*)*"studies"\\s*:\\s*\\[`)

/** A list with objects, perhaps with something else before the first. The text of a page may begin with a bracket too. */
const LIST = new RegExp(`^\\s*\\[\\s*(?:${SCALAR}\\s*,\\s*)*\\{`)

/** Tells by the first bytes. */
export function kindOf(head: Buffer): Kind {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip'
  if (isZip(head)) return 'zip'
  const start = new TextDecoder(encodingOf(head)).decode(head)
  if (separatorOf(/^\s*([^\r\n]*)/.exec(start)?.[1] ?? '')) return 'csv'
  if (LIST.test(start) || ANSWER.test(start)) return 'list'
  return /^\s*\{/.test(start) ? 'record' : 'page'
}

/** A zip archive begins with its first file, or, where it has none, with its end. */
const isZip = (head: Buffer): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
