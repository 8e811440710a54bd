import { writeAuditLine } from '@/lib/desk/audit.ts'
import { formatTotals } from '@/lib/import/format-report.ts'
import type { ImportReport } from '@/lib/import/import-report.ts'
import { StoreUnavailable, UNAVAILABLE_SENTENCES } from '@/lib/store/store-unavailable.ts'

type Audited = {
  action: 'import' | 'sync' | 'reparse'
  /** Where the texts come from, in words. */
  origin: string
  signal: AbortSignal
}

/**
 * Runs an import of the command line, with a line in the audit when it first changes something, and one when it is over. A
 * line that begins and does not end is of an import that was broken off.
 *
 * @param work is given what is to be called with the run's number once there is one
 */
export async function auditImport<Report extends ImportReport>(
  { action, origin, signal }: Audited,
  work: (onRunStarted: (importRunId: number) => void) => Promise<Report>,
): Promise<Report> {
  const write = (outcome: 'begun' | 'done' | 'failed', parts: string[]) =>
    writeAuditLine({ actor: null, action, outcome, detail: [origin, ...parts].join('; ') })
  const report = await work(run => write('begun', [`by run no. ${run}`]))
  const { importRunId, totals, fault } = report
  const run = importRunId === null ? 'nothing was changed' : `by run no. ${importRunId}`
  const broken = fault ? UNAVAILABLE_SENTENCES[fault] : signal.aborted ? 'stopped as asked' : undefined
  const parts = [run, formatTotals(totals, false), ...(broken ? [broken] : [])]
  try {
    write(broken ? 'failed' : 'done', parts)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    process.stderr.write(`How this ended is missing in the audit. ${error.sentence}\n`)
  }
  return report
}
