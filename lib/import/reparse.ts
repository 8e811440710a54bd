import { DOSING_VERSION } from '@/lib/dosing/read-dosing.ts'
import { ADAPTERS } from '@/lib/registries/adapters.ts'
import { listOutdated, selectText } from '@/lib/store/list-outdated.ts'
import { openStore } from '@/lib/store/open-store.ts'
import { importBatch } from './import-batch.ts'
import { type ImportedDocument, type ImportReport, startReport } from './import-report.ts'
import { openImport } from './import-target.ts'

/**
 * Reads every stored text again that an older reader read: after an update of the program, trials say what its readers
 * make of them. A text that today's reader refuses stays as it was read before, and is reported.
 *
 * @throws {StoreUnavailable} where the database cannot be opened
 */
export function reparse(onDocument?: (document: ImportedDocument) => void): ImportReport {
  const store = openStore()
  const target = openImport()
  try {
    const parsers = Object.fromEntries(ADAPTERS.map(({ registry, parserVersion }) => [registry, parserVersion]))
    const report = startReport()
    for (const { id, trialId, registry } of listOutdated(store, { parsers, dosing: DOSING_VERSION })) {
      const offered = { name: `the ${registry} text of ${trialId}`, text: selectText(store, id) }
      for (const document of importBatch([offered], target)) {
        report.add(document)
        onDocument?.(document)
      }
    }
    target.finish(report.totals)
    return report.close()
  } finally {
    target.close()
    store.close()
  }
}
