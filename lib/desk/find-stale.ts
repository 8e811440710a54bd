import { READER_VERSIONS } from '@/lib/records/reader-versions.ts'
import { describeSeen, NOTHING_SEEN } from '@/lib/store/describe-seen.ts'
import { findRunOf } from '@/lib/store/import-run.ts'
import { onOneState } from '@/lib/store/on-one-state.ts'
import { peekIntoStore, type WritableStore } from '@/lib/store/open-store.ts'
import { openDesk } from './open-desk.ts'
import type { PreparedImport, Stale } from './prepared-import.ts'
import { stateOfStore } from './state-of-store.ts'

/** What this program reads texts by, as a prepared import keeps it. */
export const READERS = JSON.stringify(READER_VERSIONS)

const READ_OTHERWISE: Stale = {
  title: 'The program was updated since this was prepared.',
  sentence: 'It may read these texts otherwise now. If preparing it again does not help, the site is to be restarted.',
}

const ofTrial = (trialId: string): Stale => ({
  title: 'The registry changed since this was prepared.',
  sentence: `${trialId} is no longer as it was compared with, and perhaps not it alone.`,
})

/**
 * Why a prepared import would not come to what it shows; undefined where it would, or where it was broken off while it was
 * applied: then it goes on, and each text is looked at by itself when it is saved. Trials are looked at only where the
 * registry changed at all.
 *
 * @throws {StoreUnavailable} where the registry cannot be read
 */
export async function findStale(
  prepared: Pick<PreparedImport, 'id' | 'state' | 'storeState' | 'readers'>,
): Promise<Stale | undefined> {
  const isReadOtherwise = prepared.readers !== READERS
  if (!isReadOtherwise && prepared.storeState === (await stateOfStore())) return undefined
  const store = peekIntoStore()
  try {
    if (store && prepared.state === 'applying' && findRunOf(store, prepared.id) !== undefined) return undefined
    if (isReadOtherwise) return READ_OTHERWISE
    const trialId = findChangedTrial(store, prepared.id)
    return trialId === undefined ? undefined : ofTrial(trialId)
  } finally {
    store?.close()
  }
}

type SeenRow = { trialId: string; seen: string }

/** A trial that is no longer as it was when the chosen texts of it were compared. */
function findChangedTrial(store: WritableStore | undefined, preparedId: string): string | undefined {
  const rows = openDesk()
    .prepare<[string], SeenRow>(
      'SELECT trialId, seen FROM prepared_documents WHERE preparedId = ? AND chosen AND seen IS NOT NULL',
    )
    .all(preparedId)
  const seenNow = (trialId: string) => (store ? describeSeen(store, trialId) : NOTHING_SEEN)
  const find = () => rows.find(({ trialId, seen }) => seenNow(trialId) !== seen)?.trialId
  return store ? onOneState(store, find) : find()
}
