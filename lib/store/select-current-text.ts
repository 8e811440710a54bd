import { decompressText } from './compress-text.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'

/** The newest text of a registry that tells a trial; undefined where there is none. */
export function selectCurrentText(
  store: WritableStore,
  trialId: string,
  registry: string,
): { sha256: string; text: () => string } | undefined {
  const row = prepareOnce<[string, string], { sha256: string; text: Buffer }>(
    store,
    `SELECT d.sha256, d.text FROM registry_documents d JOIN trials t ON t.key = d.trialKey
     WHERE t.trialId = ? AND d.registry = ? AND d.current`,
  ).get(trialId, registry)
  return row && { sha256: row.sha256, text: () => decompressText(row.text) }
}
