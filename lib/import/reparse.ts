import { READER_VERSIONS } from '@/lib/records/reader-versions.ts'
import { countOutdated, listOutdated } from '@/lib/store/list-outdated.ts'
import { openStore } from '@/lib/store/open-store.ts'
import type { ImportReport } from './import-report.ts'
import { type ImportOptions, importTexts, type OfferedText } from './import-texts.ts'

/**
 * Reads every stored text again that an older reader read: after an update of the program, lists and search go by what
 * its readers make of them. A text that today's reader refuses stays as it was read before, and is reported.
 *
 * @throws {StoreUnavailable} where the database cannot be opened
 */
export async function reparse(options: Omit<ImportOptions, 'dryRun'> = {}): Promise<ImportReport> {
  const store = openStore()
  try {
    return await importTexts(offerOutdated(store), { ...options, dryRun: false, run: { ...AGAIN, ...options.run } })
  } finally {
    store.close()
  }
}

/** Where the texts come from, as a run keeps it. */
export const REPARSED = 'stored texts that an older reader read'

const AGAIN = { kind: 'reparse', origin: REPARSED } as const

/**
 * How many texts `reparse` would read.
 *
 * @throws {StoreUnavailable} where the database cannot be opened
 */
export function countTextsToReparse(): number {
  const store = openStore()
  try {
    return countOutdated(store, READER_VERSIONS)
  } finally {
    store.close()
  }
}

function* offerOutdated(store: ReturnType<typeof openStore>): Generator<OfferedText, void> {
  for (const { registry, trialId, text } of listOutdated(store, READER_VERSIONS))
    yield { name: `the ${registry} text of ${trialId}`, text }
}
