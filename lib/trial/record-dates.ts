import { z } from 'zod'
import { PartialDate, TrialDate } from './date.ts'

/**
 * When the registration and its results were handed in, checked and posted (API v2, `statusModule`), beside the update
 * that tells the record's age. `disp…` are of a certification that results come later. `statusVerifiedDate` is when the
 * registrant last stood by the status.
 */
export const RecordDates = z.object({
  statusVerifiedDate: PartialDate.nullable(),
  studyFirstSubmitDate: PartialDate.nullable(),
  studyFirstSubmitQcDate: PartialDate.nullable(),
  studyFirstPostDate: TrialDate.nullable(),
  resultsFirstSubmitDate: PartialDate.nullable(),
  resultsFirstSubmitQcDate: PartialDate.nullable(),
  resultsFirstPostDate: TrialDate.nullable(),
  dispFirstSubmitDate: PartialDate.nullable(),
  dispFirstSubmitQcDate: PartialDate.nullable(),
  dispFirstPostDate: TrialDate.nullable(),
  lastUpdateSubmitDate: PartialDate.nullable(),
})

/** Fields that are a date and nothing else. */
export const RECORD_DATES = [
  'statusVerifiedDate',
  'studyFirstSubmitDate',
  'studyFirstSubmitQcDate',
  'resultsFirstSubmitDate',
  'resultsFirstSubmitQcDate',
  'dispFirstSubmitDate',
  'dispFirstSubmitQcDate',
  'lastUpdateSubmitDate',
] as const satisfies (keyof typeof RecordDates.shape)[]

/** Fields that say as well whether the date is actual or estimated. */
export const POST_DATES = [
  'studyFirstPostDate',
  'resultsFirstPostDate',
  'dispFirstPostDate',
] as const satisfies (keyof typeof RecordDates.shape)[]
