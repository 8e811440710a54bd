import { PREPARED_OUTCOMES, type PreparedOutcome } from '@/lib/desk/prepared-import.ts'
import type { ImportRun, RunKind } from '@/lib/trial/import-run.ts'
import { describeSeconds } from './describe-job.ts'

export const RUN_KIND_LABELS: Record<RunKind, string> = {
  import: 'Import',
  sync: 'Sync with ClinicalTrials.gov',
  reparse: 'Read again',
  rollBack: 'Roll-back',
}

/** "Roll-back of run no. 3" for one, the name of its kind for another. */
export const nameOfRun = ({ kind, rolledBackRunId }: Pick<ImportRun, 'kind' | 'rolledBackRunId'>): string =>
  kind === 'rollBack' && rolledBackRunId !== null ? `Roll-back of run no. ${rolledBackRunId}` : RUN_KIND_LABELS[kind]

/** Who began it. */
export const starterOfRun = ({ startedBy }: Pick<ImportRun, 'startedBy'>, commandLine = 'the command line'): string =>
  startedBy ?? commandLine

/** "less than a second", "12 seconds"; undefined while it goes on, or where it was broken off. */
export function durationOfRun({
  startedAt,
  finishedAt,
}: Pick<ImportRun, 'startedAt' | 'finishedAt'>): string | undefined {
  if (!finishedAt) return undefined
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000
  return seconds < 1 ? 'less than a second' : describeSeconds(seconds)
}

/** "3 added, 1 updated, 10 unchanged": what is none is left out. */
export function describeTotals(totals: Record<PreparedOutcome, number>): string {
  const told = PREPARED_OUTCOMES.filter(outcome => totals[outcome] > 0).map(
    outcome => `${totals[outcome].toLocaleString('en')} ${outcome}`,
  )
  return told.join(', ') || 'no documents'
}
