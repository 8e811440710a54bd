import type { OfferedText } from '@/lib/import/import-texts.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import { decodeText, encodingOf, refuseWide, toUtf8 } from './decode-text.ts'
import { gunzipBytes } from './gunzip-bytes.ts'
import { HEAD, kindOf } from './kind-of.ts'
import { MAX_RECORD_SIZE, toMegabytes } from './limits.ts'
import { offerRows } from './offer-rows.ts'
import { type Bytes, peekBytes } from './peek-bytes.ts'
import { splitItems } from './split-items.ts'
import { type Piece, splitLines } from './split-lines.ts'
import { inStoredForm, isJson } from './study-text.ts'

/**
 * The texts in a file's bytes, whatever they are: a page's text, one study record, a JSON list of them, an answer of the
 * API, one record a line (NDJSON), the site's CSV download, or gzip of any of these. Memory does not grow with the file. Whatever is wrong with
 * the file or one of its records is a refusal in the place of the text.
 */
export async function* offerBytes(name: string, bytes: Bytes): AsyncGenerator<OfferedText> {
  try {
    yield* offerUnpacked(name, bytes, 0)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    yield { name, refusal: error }
  }
}

async function* offerUnpacked(name: string, bytes: Bytes, unpacked: number): AsyncGenerator<OfferedText> {
  const { head, whole } = await peekBytes(bytes, HEAD)
  const kind = kindOf(head)
  if (kind === 'zip' || (kind === 'gzip' && unpacked > 0))
    throw new Refusal('unknownLayout', 'This is an archive within an archive. Unpack it and import what is in it.')
  if (kind === 'gzip') yield* offerUnpacked(name, gunzipBytes(whole), unpacked + 1)
  else if (kind === 'page') yield { name, text: decodeText(await collectBytes(whole)) }
  else {
    refuseWide(head)
    const text = toUtf8(whole, encodingOf(head))
    if (kind === 'csv') yield* offerRows(name, text)
    else if (kind === 'list') yield* offerPieces(name, 'study', splitItems(text))
    else yield* offerRecords(name, text)
  }
}

/** One record, or one a line. */
async function* offerRecords(name: string, bytes: Bytes): AsyncGenerator<OfferedText> {
  const { isByLine, whole } = await peekLine(bytes)
  if (isByLine) yield* offerPieces(name, 'line', splitLines(whole))
  else yield { name, text: inStoredForm(decodeText(await collectBytes(whole))) }
}

/**
 * Whether there is a record a line: where the first line is a record of its own, or the next begins as one; and where
 * the first is longer than any record, since then only what comes after it can be read.
 */
async function peekLine(bytes: Bytes): Promise<{ isByLine: boolean; whole: Bytes }> {
  let whole = bytes
  for (let length = HEAD; length <= MAX_RECORD_SIZE; length *= 8) {
    const peeked = await peekBytes(whole, length)
    whole = peeked.whole
    const [, line = '', next = ''] = /^\s*([^\n]*)\n\s*(\S)/.exec(peeked.head.toString('utf8')) ?? []
    if (next !== '') return { isByLine: next === '{' || isJson(line), whole }
    if (peeked.head.length < length) return { isByLine: false, whole }
  }
  return { isByLine: true, whole }
}

async function* offerPieces(
  name: string,
  what: 'line' | 'study',
  pieces: AsyncIterable<Piece>,
): AsyncGenerator<OfferedText> {
  let isEmpty = true
  for await (const piece of pieces) {
    if ('bytes' in piece && isBlankText(piece.bytes)) continue
    isEmpty = false
    yield offerPiece(`${name}, ${what} ${piece.number}`, piece)
  }
  if (isEmpty) throw new Refusal('empty', 'The file holds no study.')
}

const offerPiece = (name: string, piece: Piece): OfferedText =>
  'bytes' in piece ? { name, record: piece.bytes } : { name, refusal: refuseLong(piece.tooLong) }

const refuseLong = (length: number): Refusal =>
  new Refusal(
    'tooLarge',
    `The record has ${toMegabytes(length)}, and at most ${toMegabytes(MAX_RECORD_SIZE)} are read.`,
  )

async function collectBytes(bytes: Bytes): Promise<Buffer> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of bytes) {
    pieces.push(piece)
    length += piece.length
    if (length > MAX_RECORD_SIZE)
      throw new Refusal(
        'tooLarge',
        `The text has more than ${toMegabytes(MAX_RECORD_SIZE)}, which is the most that is read.`,
      )
  }
  return Buffer.concat(pieces)
}

const isBlankText = (bytes: Buffer): boolean => bytes.length < 1000 && bytes.toString('latin1').trim() === ''
