import type { OfferedText } from '@/lib/import/import-texts.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import { decodePart } from './decode-text.ts'

/** A record in the form in which records are stored, with what `JSON.parse` makes of it. */
export type StudyText = { text: string; parsed: unknown }

/**
 * A record among others, in the one form in which records are stored whatever they came in: `JSON.stringify` of the
 * parsed object, so that the same study out of two containers is the same text with the same hash.
 *
 * @throws {Refusal} where it is not UTF-8, no JSON, or nested too deep
 */
export function studyTextOf(record: Uint8Array): StudyText {
  const parsed = parse(decodePart(record, 'record'))
  if (parsed === undefined)
    throw new Refusal(
      'unknownLayout',
      'The record is not JSON to its end: it is cut off or damaged. Download it again.',
    )
  return { text: writeStudy(parsed), parsed }
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

/**
 * A text that is JSON in the form in which records are stored; any other as it is.
 *
 * @throws {Refusal} where it is nested too deep
 */
export function inStoredForm(text: string): string {
  const parsed = parse(text)
  return parsed === undefined ? text : writeStudy(parsed)
}

/**
 * What `JSON.parse` makes of a record, in the form in which records are stored.
 *
 * @throws {Refusal} where it is nested deeper than `JSON.stringify` can follow, which is some thousand levels; the
 * deepest part of a real record has a dozen
 */
export function writeStudy(parsed: unknown): string {
  try {
    return JSON.stringify(parsed)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Refusal(
      'unknownLayout',
      'The record is nested deeper than any record of a registry is. Download it again.',
      { cause: error },
    )
  }
}

/** Undefined where the text is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
