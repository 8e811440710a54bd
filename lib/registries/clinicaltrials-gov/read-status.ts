import type { Findings } from '@/lib/registries/contract.ts'
import { ActualOrEstimated, type TrialDate } from '@/lib/trial/date.ts'
import { POST_DATES, RECORD_DATES } from '@/lib/trial/record-dates.ts'
import { OverallStatus } from '@/lib/trial/status.ts'
import { readDate, readFlag, readText, readWord } from './read-value.ts'
import { nodeOf, type StudyDraft } from './study-draft.ts'

const DATES = ['startDate', 'primaryCompletionDate', 'completionDate', 'lastUpdatePostDate', ...POST_DATES] as const

/** The status, the dates with what each is, and whether there are results. */
export function readStatus(draft: StudyDraft): void {
  const { findings } = draft
  for (const field of ['overallStatus', 'lastKnownStatus'] as const)
    findings[field] = readWord(draft, nodeOf(draft, field), field, OverallStatus)
  findings.whyStopped = readText(draft, nodeOf(draft, 'whyStopped'), 'whyStopped')
  for (const field of DATES) findings[field] = readDateStruct(draft, field)
  for (const field of RECORD_DATES) findings[field] = readDate(draft, nodeOf(draft, field), field)
  for (const field of ['hasResults', 'delayedPosting', 'resultsWaived'] as const)
    findings[field] = readFlag(draft, nodeOf(draft, field), field)
  readExpandedAccess(draft)
}

/** A date without a date is none, whatever its type. */
function readDateStruct(draft: StudyDraft, field: string): Findings<TrialDate> | undefined {
  const date = readDate(draft, nodeOf(draft, `${field}.date`), `${field}.date`)
  if (!date) return undefined
  return { date, type: readWord(draft, nodeOf(draft, `${field}.type`), `${field}.type`, ActualOrEstimated) }
}

function readExpandedAccess(draft: StudyDraft): void {
  const at = <K extends string>(key: K) => `expandedAccessInfo.${key}` as const
  const hasExpandedAccess = readFlag(draft, nodeOf(draft, at('hasExpandedAccess')), at('hasExpandedAccess'))
  const nctId = readText(draft, nodeOf(draft, at('nctId')), at('nctId'))
  const statusForNctId = readWord(draft, nodeOf(draft, at('statusForNctId')), at('statusForNctId'), OverallStatus)
  if (hasExpandedAccess || nctId || statusForNctId)
    draft.findings.expandedAccessInfo = { hasExpandedAccess, nctId, statusForNctId }
}
