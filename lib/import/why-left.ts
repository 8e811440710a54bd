import type { PartialDate } from '@/lib/trial/date.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { fieldLabel } from '@/lib/trial/fields.ts'
import { findConflicts } from '@/lib/trial/find-conflicts.ts'

/** What of the text that tells a trial decides whether an excerpt may take its place. */
export type Standing = {
  excerpt: readonly string[] | undefined
  updated: PartialDate | undefined
  reading?: DocumentReading
}

export const standingOf = ({ excerpt, trial }: DocumentReading): Standing => ({
  excerpt,
  updated: trial.lastUpdatePostDate?.date,
})

/**
 * Why an excerpt leaves the trial as it is, where a text of its registry tells the trial already: a sentence for the
 * report, undefined where the excerpt takes the other's place. A whole record always stays, since of an excerpt half
 * the trial would be missing; of two excerpts the later update counts, unless it says less (docs/decisions/0009).
 */
export function whyLeft(offered: DocumentReading, current: Standing): string | undefined {
  const { excerpt, updated } = standingOf(offered)
  if (!excerpt) return undefined
  if (!current.excerpt) return ofRecord(offered, current)
  if (updated && current.updated && updated < current.updated)
    return `A row with a later update (${current.updated}) tells this trial; this one (${updated}) was left aside.`
  const lacking = current.excerpt.filter(heading => !excerpt.includes(heading))
  if (lacking.length === 0) return undefined
  return `The row that tells this trial has columns which this one lacks (${lacking.join(', ')}); this one was left aside. Download it with them.`
}

function ofRecord(offered: DocumentReading, { updated: theirs, reading }: Standing): string {
  const mine = standingOf(offered).updated
  if (!mine || !theirs || mine <= theirs)
    return `The trial’s whole record${theirs ? ` of ${theirs}` : ''} is here; this row${mine ? ` of ${mine}` : ''} says nothing newer and was left aside.`
  const differing = reading ? findConflicts([reading, offered]).map(({ field }) => fieldLabel(field)) : []
  const differs = differing.length > 0 ? `, and tells otherwise: ${differing.join(', ')}` : ''
  return `This row (${mine}) is newer than the trial’s whole record (${theirs})${differs}. A row lacks half of a trial, so it was left aside. For the newer record: npm run sync -- --ids ${offered.trial.trialId}`
}
