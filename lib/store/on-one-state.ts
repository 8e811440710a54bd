import type { WritableStore } from './open-store.ts'

/**
 * Reads one state of the store: what others commit meanwhile is not seen. It keeps nobody from writing, but their log
 * grows for as long as it lasts.
 */
export function onOneState<T>(store: WritableStore, read: () => T): T {
  if (store.inTransaction) return read()
  store.exec('BEGIN')
  try {
    return read()
  } finally {
    if (store.inTransaction) store.exec('COMMIT')
  }
}
