import { formatFault } from '@/lib/import/format-report.ts'
import type { ImportReport } from '@/lib/import/import-report.ts'

/** Says on standard error why an import ended before its last text, where it did. The exit code. */
export function tellEnd({ totals, fault }: ImportReport, { aborted }: AbortSignal): 0 | 1 | 2 | 130 {
  if (fault) {
    process.stderr.write(`${formatFault(fault, totals)}\n`)
    return 1
  }
  if (aborted) {
    process.stderr.write('Stopped. The same command goes on where it ended.\n')
    return 130
  }
  return totals.refused > 0 ? 2 : 0
}
