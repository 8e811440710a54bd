// `npm run import -- PATH… [--dry-run] [--json]`. Exits 0; 2 if a document was refused or the call was wrong; 1 if the
// database cannot be used.

import { formatDocument, formatTotals } from '@/lib/import/format-report.ts'
import { importPaths } from '@/lib/import/import-paths.ts'
import { parseImportArguments } from '@/lib/import/parse-import-arguments.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'

const call = parseImportArguments(process.argv.slice(2))
if ('usage' in call) {
  process.stderr.write(`${call.usage}\n`)
  process.exitCode = 2
} else {
  try {
    const { paths, dryRun, json } = call
    const report = await importPaths(paths, {
      dryRun,
      ...(json ? {} : { onDocument: document => process.stdout.write(`${formatDocument(document)}\n`) }),
    })
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : `${formatTotals(report.totals, dryRun)}\n`)
    if (report.totals.refused > 0) process.exitCode = 2
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    process.stderr.write(`${error.sentence} (${error.message})\n`)
    process.exitCode = 1
  }
}
