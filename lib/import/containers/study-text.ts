import { isUtf8 } from 'node:buffer'
import type { OfferedText } from '@/lib/import/import-texts.ts'
import { Refusal } from '@/lib/registries/refusal.ts'

/** A record in the form in which records are stored, with what `JSON.parse` makes of it. */
export type StudyText = { text: string; parsed: unknown }

/**
 * A record among others, in the one form in which records are stored whatever they came in: `JSON.stringify` of the
 * parsed object, so that the same study out of two containers is the same text with the same hash.
 *
 * @throws {Refusal} where it is not UTF-8, or no JSON
 */
export function studyTextOf(record: Uint8Array): StudyText {
  const parsed = parse(decodeUtf8(record))
  if (parsed === undefined)
    throw new Refusal(
      'unknownLayout',
      'The record is not JSON to its end: it is cut off or damaged. Download it again.',
    )
  return { text: JSON.stringify(parsed), parsed }
}

/**
 * The text that was offered.
 *
 * @throws {Refusal} where there is none
 */
export function textOf(offered: OfferedText): { text: string; parsed?: unknown } {
  if ('refusal' in offered) throw offered.refusal
  return 'record' in offered ? studyTextOf(offered.record) : offered
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

const BYTE_ORDER_MARK = '\ufeff'

/** As TextDecoder does, in a third of its time. */
function decodeUtf8(record: Uint8Array): string {
  if (!isUtf8(record))
    throw new Refusal('notText', 'The record is not text in UTF-8. Save the file in UTF-8 and import it again.')
  const text = Buffer.from(record.buffer, record.byteOffset, record.byteLength).toString('utf8')
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
}
