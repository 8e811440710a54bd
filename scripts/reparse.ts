// `npm run reparse` reads every stored text again that an older reader read. Exits 0; 2 if a text is now refused; 1 if
// the database cannot be used.
import { formatDocument, formatTotals } from '@/lib/import/format-report.ts'
import { reparse } from '@/lib/import/reparse.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'

try {
  const { totals } = reparse(document => {
    if (document.outcome === 'refused') process.stdout.write(`${formatDocument(document)}\n`)
  })
  process.stdout.write(`${formatTotals(totals, false)}\n`)
  if (totals.refused > 0) process.exitCode = 2
} catch (error) {
  if (!(error instanceof StoreUnavailable)) throw error
  process.stderr.write(`${error.sentence} (${error.message})\n`)
  process.exitCode = 1
}
