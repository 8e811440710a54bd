import type { Weighed } from '@/lib/store/write-document.ts'
import { datesAgree, type PartialDate } from '@/lib/trial/date.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { fieldLabel } from '@/lib/trial/fields.ts'
import { findConflicts } from '@/lib/trial/find-conflicts.ts'

/** What of the text that tells a trial decides whether another one may take its place. */
export type Standing = {
  excerpt: readonly string[] | undefined
  updated: PartialDate | undefined
  reading?: DocumentReading
}

export const standingOf = ({ excerpt, trial }: DocumentReading): Standing => ({
  excerpt,
  updated: trial.lastUpdatePostDate?.date,
})

/** Whether a day, month or year is before another for certain: a month is not before a day of it. */
export const isEarlier = (a: PartialDate, b: PartialDate): boolean => a < b && !datesAgree(a, b)

/**
 * What there is to say of a text where another one of its registry tells the trial, and one of the two is an excerpt. A
 * whole record always stays where an excerpt comes, since half the trial would be missing of that; of two excerpts the
 * later update counts, unless it says less; and a record takes the place of any excerpt
 * (docs/decisions/0009-csv-download.md).
 */
export function weighExcerpt(offered: DocumentReading, current: Standing): Weighed | undefined {
  if (!offered.excerpt) return remarkOnOlder(offered, current)
  const note = current.excerpt
    ? whyLeftByRow(offered, offered.excerpt, current.excerpt, current)
    : ofRecord(offered, current)
  return note === undefined ? undefined : { stays: true, note }
}

const SYNC = 'For the newer record: npm run sync -- --ids'

function remarkOnOlder(offered: DocumentReading, { updated: theirs }: Standing): Weighed | undefined {
  const mine = standingOf(offered).updated
  if (!mine || !theirs || !isEarlier(mine, theirs)) return undefined
  const note = `This record (${mine}) is older than the row that told the trial before (${theirs}). It tells more, and takes its place; both are kept. ${SYNC} ${offered.trial.trialId}`
  return { stays: false, note }
}

function whyLeftByRow(
  offered: DocumentReading,
  mine: readonly string[],
  theirs: readonly string[],
  current: Standing,
): string | undefined {
  const { updated } = standingOf(offered)
  if (updated && current.updated && isEarlier(updated, current.updated))
    return `A row with a later update (${current.updated}) tells this trial; this one (${updated}) was left aside.`
  const lacking = theirs.filter(heading => !mine.includes(heading))
  if (lacking.length === 0) return undefined
  return `The row that tells this trial has columns which this one lacks (${lacking.join(', ')}); this one was left aside. Download it with them.`
}

function ofRecord(offered: DocumentReading, { updated: theirs, reading }: Standing): string {
  const mine = standingOf(offered).updated
  if (!mine || !theirs || !isEarlier(theirs, mine))
    return `The trial’s whole record${theirs ? ` of ${theirs}` : ''} is here; this row${mine ? ` of ${mine}` : ''} says nothing newer and was left aside.`
  const differing = reading ? findConflicts([reading, offered]).map(({ field }) => fieldLabel(field)) : []
  const differs = differing.length > 0 ? `, and tells otherwise: ${differing.join(', ')}` : ''
  return `This row (${mine}) is newer than the trial’s whole record (${theirs})${differs}. A row lacks half of a trial, so it was left aside. ${SYNC} ${offered.trial.trialId}`
}
