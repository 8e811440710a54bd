import { describeSeen, NOTHING_SEEN } from '@/lib/store/describe-seen.ts'
import { findRunOf } from '@/lib/store/import-run.ts'
import { onOneState } from '@/lib/store/on-one-state.ts'
import { peekIntoStore } from '@/lib/store/open-store.ts'
import { openDesk } from './open-desk.ts'

type SeenRow = { trialId: string; seen: string }

/**
 * A trial that is no longer as it was when the chosen texts of it were compared; undefined where all are, or where the
 * import has begun already: then each text is looked at by itself when it is saved.
 *
 * @throws {StoreUnavailable} where the registry cannot be read
 */
export function findStale(preparedId: string): string | undefined {
  const rows = openDesk()
    .prepare<[string], SeenRow>(
      'SELECT trialId, seen FROM prepared_documents WHERE preparedId = ? AND chosen AND seen IS NOT NULL',
    )
    .all(preparedId)
  const store = peekIntoStore()
  if (!store) return rows.find(({ seen }) => seen !== NOTHING_SEEN)?.trialId
  try {
    if (findRunOf(store, preparedId) !== undefined) return undefined
    return onOneState(store, () => rows.find(({ trialId, seen }) => describeSeen(store, trialId) !== seen)?.trialId)
  } finally {
    store.close()
  }
}
