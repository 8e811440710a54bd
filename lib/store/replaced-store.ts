import type { WritableStore } from './open-store.ts'
import { inodeOf } from './settle-replacement.ts'
import { StoreUnavailable } from './store-unavailable.ts'

const inodes = new WeakMap<WritableStore, number>()

/** Opens a file, and remembers which file it is: its name may be another's later. */
export function rememberFile(file: string, open: () => WritableStore): WritableStore {
  for (;;) {
    const before = inodeOf(file)
    const store = open()
    const inode = inodeOf(file)
    if (inode !== undefined) inodes.set(store, inode)
    if (before === undefined || before === inode) return store
    store.close()
  }
}

/**
 * To be called by who writes, when nobody else may: what is written into a database that was put aside (`npm run restore`)
 * is lost to the site.
 *
 * @throws {StoreUnavailable} where another file has the name now
 */
export function refuseIfReplaced(store: WritableStore): void {
  const inode = inodes.get(store)
  if (inode !== undefined && inodeOf(store.name) !== inode)
    throw new StoreUnavailable('databaseReplaced', `${store.name} is another file than the one that was opened`)
}
