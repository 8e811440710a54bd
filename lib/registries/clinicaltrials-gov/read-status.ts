import type { Findings } from '@/lib/registries/contract.ts'
import { ActualOrEstimated, type TrialDate } from '@/lib/trial/date.ts'
import { OverallStatus } from '@/lib/trial/status.ts'
import { readDate, readFlag, readWord } from './read-value.ts'
import { nodeOf, type StudyDraft } from './study-draft.ts'

/** The status, the dates with what each is, and whether there are results. */
export function readStatus(draft: StudyDraft): void {
  const { findings } = draft
  findings.overallStatus = readWord(draft, nodeOf(draft, 'overallStatus'), 'overallStatus', OverallStatus)
  for (const field of ['startDate', 'primaryCompletionDate', 'completionDate', 'lastUpdatePostDate'] as const)
    findings[field] = readDateStruct(draft, field)
  findings.hasResults = readFlag(draft, nodeOf(draft, 'hasResults'), 'hasResults')
}

/** A date without a date is none, whatever its type. */
function readDateStruct(draft: StudyDraft, field: string): Findings<TrialDate> | undefined {
  const date = readDate(draft, nodeOf(draft, `${field}.date`), `${field}.date`)
  if (!date) return undefined
  return { date, type: readWord(draft, nodeOf(draft, `${field}.type`), `${field}.type`, ActualOrEstimated) }
}
