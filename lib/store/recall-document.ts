import { Warning } from '@/lib/trial/evidence.ts'
import { RegistryName } from '@/lib/trial/registry.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'
import { inStore } from './store-fault.ts'

/** What is known of a stored text without reading it again. */
export type RecalledDocument = {
  registry: RegistryName
  trialId: string
  parserVersion: number
  rowsVersion: number
  /** Whether the trial is composed of it: the newest of its registry. */
  current: boolean
  warnings: Warning[]
}

type Row = Omit<RecalledDocument, 'warnings' | 'current'> & { sequence: number; current: number }

/** What is stored of the text with this hash. */
export function recallDocument(store: WritableStore, sha256: string): RecalledDocument | undefined {
  return inStore(() => {
    const row = prepareOnce<[string], Row>(
      store,
      `SELECT d.sequence, d.registry, t.trialId, d.parserVersion, t.rowsVersion, d.current
       FROM registry_documents d JOIN trials t ON t.key = d.trialKey WHERE d.sha256 = ?`,
    ).get(sha256)
    if (!row) return undefined
    const { sequence, current, ...known } = row
    const warnings = prepareOnce<[number]>(
      store,
      'SELECT code, field, line, words, message, start, "end" FROM warnings WHERE documentSequence = ? ORDER BY position',
    ).all(sequence)
    return {
      ...known,
      registry: RegistryName.parse(row.registry),
      current: current === 1,
      warnings: warnings.map(warning => Warning.parse(warning)),
    }
  })
}
