import type { ImportedDocument } from '@/lib/import/import-report.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'

const CODES = [
  'databaseFull',
  'databaseBusy',
  'databaseUnreadable',
  'databaseOutdated',
  'databaseMissing',
  'databaseReplaced',
] as const

/** The report of an import tells why a document was refused by a sentence alone. */
const SENTENCES: ReadonlySet<string | null> = new Set(CODES.map(code => new StoreUnavailable(code, code).sentence))

/** Whether a document is not in the store for the store's sake: the next one would fare alike. */
export const isNotStored = ({ outcome, reason }: ImportedDocument): boolean =>
  outcome === 'refused' && SENTENCES.has(reason)
