import { IS_TOLD } from './is-told.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'

export type SaveOutcome = 'added' | 'updated' | 'unchanged'

type KnownText = { trialId: string; registry: string; parserVersion: number; rowsVersion: number; current: number }

/**
 * What saving a document would come to, on a store that may only be read too.
 *
 * @throws {Error} where the text is stored as one of another trial or registry than it is read as now
 */
export function outcomeOf(
  store: WritableStore,
  offered: { sha256: string; trialId: string; registry: string; parserVersion: number; rowsVersion: number },
): SaveOutcome {
  const known = prepareOnce<[string], KnownText>(
    store,
    'SELECT trialId, registry, parserVersion, rowsVersion, current FROM registry_documents JOIN trials ON key = trialKey WHERE sha256 = ?',
  ).get(offered.sha256)
  if (known) {
    const isUpToDate = known.parserVersion >= offered.parserVersion && known.rowsVersion >= offered.rowsVersion
    if (!known.current || isUpToDate) return 'unchanged'
    for (const what of ['trialId', 'registry'] as const)
      if (known[what] !== offered[what])
        throw new Error(`A stored text of ${known[what]} is now read as ${offered[what]}: one of the two is wrong`)
    return 'updated'
  }
  const trial = prepareOnce<[string]>(store, `SELECT 1 FROM trials WHERE trialId = ? AND ${IS_TOLD}`).get(
    offered.trialId,
  )
  return trial ? 'updated' : 'added'
}
