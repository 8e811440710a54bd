import { IS_TOLD } from './is-told.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'

export type SaveOutcome = 'added' | 'updated' | 'unchanged'

type KnownText = { trialId: string; parserVersion: number; rowsVersion: number; current: number }

/** What saving a document would come to, on a store that may only be read too. */
export function outcomeOf(
  store: WritableStore,
  offered: { sha256: string; trialId: string; parserVersion: number; rowsVersion: number },
): SaveOutcome {
  const known = prepareOnce<[string], KnownText>(
    store,
    'SELECT trialId, parserVersion, rowsVersion, current FROM registry_documents JOIN trials ON key = trialKey WHERE sha256 = ?',
  ).get(offered.sha256)
  if (known) {
    const isUpToDate = known.parserVersion >= offered.parserVersion && known.rowsVersion >= offered.rowsVersion
    if (!known.current || isUpToDate) return 'unchanged'
    if (known.trialId === offered.trialId) return 'updated'
    throw new Error(`A stored text of ${known.trialId} is now read as ${offered.trialId}: one of the two is wrong`)
  }
  const trial = prepareOnce<[string]>(store, `SELECT 1 FROM trials WHERE trialId = ? AND ${IS_TOLD}`).get(
    offered.trialId,
  )
  return trial ? 'updated' : 'added'
}
