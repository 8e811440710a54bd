import type { OverallStatus } from '@/lib/trial/status.ts'
import { phraseTable } from './phrase-table.ts'

/**
 * ClinicalTrials.gov API v2, enumeration `Status` (clinicaltrials.gov/data-api/about-api/study-data-structure#enum-Status)
 * with the site's own labels. Veeva writes "Enrolling", "Not yet enrolling" and "Invitation-only"; MedPath loses a
 * leading N. Other registers' words that could be several of ours ("Not Recruiting", "Ongoing", "Authorised") are not
 * in the table: they stay unknown.
 */
const statusOf = phraseTable<OverallStatus>({
  NOT_YET_RECRUITING: ['Not yet enrolling', 'ot yet recruiting', 'Begins enrollment this month'],
  RECRUITING: ['Enrolling'],
  ENROLLING_BY_INVITATION: ['Invitation-only', 'By invitation'],
  ACTIVE_NOT_RECRUITING: ['Active, not enrolling'],
  COMPLETED: [],
  SUSPENDED: [],
  TERMINATED: [],
  WITHDRAWN: [],
  AVAILABLE: [],
  NO_LONGER_AVAILABLE: ['o longer available'],
  TEMPORARILY_NOT_AVAILABLE: [],
  APPROVED_FOR_MARKETING: [],
  WITHHELD: [],
  UNKNOWN: ['Unknown status'],
})

/** Veeva counts down to the start of a trial that does not recruit yet. */
const COUNTDOWN = /^begins enrollment in \d{1,3} (?:day|week|month|year)s?$/i

/** The status that a registry's phrase stands for; undefined for a phrase that is not known. */
export const normalizeStatus = (phrase: string): OverallStatus | undefined =>
  statusOf(phrase) ?? (COUNTDOWN.test(phrase.trim()) ? 'NOT_YET_RECRUITING' : undefined)
