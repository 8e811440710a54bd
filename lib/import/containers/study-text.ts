import { Refusal } from '@/lib/registries/refusal.ts'
import { MAX_RECORD_SIZE, toMegabytes } from './limits.ts'
import type { Piece } from './split-lines.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * The text of a record among others, in the one form in which records are stored whatever they came in: `JSON.stringify` of the
 * parsed object, so that the same study out of two containers is the same text with the same hash.
 *
 * @throws {Refusal} where it is too long, not UTF-8, or no JSON
 */
export function studyTextOf(piece: Piece): string {
  if ('tooLong' in piece)
    throw new Refusal(
      'tooLarge',
      `The record has ${toMegabytes(piece.tooLong)}, and at most ${toMegabytes(MAX_RECORD_SIZE)} are read.`,
    )
  const text = decodeUtf8(piece.bytes)
  if (!isJson(text))
    throw new Refusal(
      'unknownLayout',
      'The record is not JSON to its end: it is cut off or damaged. Download it again.',
    )
  return inStoredForm(text)
}

export const isJson = (text: string): boolean => parse(text) !== undefined

/** A text that is JSON in the form in which records are stored; any other as it is. */
export function inStoredForm(text: string): string {
  const parsed = parse(text)
  return parsed === undefined ? text : JSON.stringify(parsed)
}

/** Undefined where the text is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    throw new Refusal('notText', 'The record is not text in UTF-8. Save the file in UTF-8 and import it again.', {
      cause: error,
    })
  }
}
