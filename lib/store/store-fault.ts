import { StoreUnavailable, type StoreUnavailableCode } from './store-unavailable.ts'

/** What the database says of itself, by what it means for those who ask. Anything else is a fault of ours. */
const FAULTS: [RegExp, StoreUnavailableCode][] = [
  [/no such (?:table|column)|(?:table|column) .* does not exist/i, 'databaseOutdated'],
  [/SQLITE_BUSY|SQLITE_LOCKED|database is locked|timed? ?out/i, 'databaseBusy'],
  // The memory that readers and writers share is a file, which could not be made as large as it has to be.
  [/SQLITE_FULL|SQLITE_IOERR_SHMSIZE|disk is full|ENOSPC/i, 'databaseFull'],
  [/SQLITE_READONLY|readonly database|EROFS/i, 'databaseReadOnly'],
  [/SQLITE_(?:CANTOPEN|PERM|AUTH)|(?:unable to|cannot) open|EACCES|EPERM|ENOTDIR|EEXIST/i, 'databaseNotOpened'],
  [/SQLITE_(?:NOTADB|CORRUPT|IOERR)|not a database|malformed|disk I\/O/i, 'databaseUnreadable'],
]

/** The error as one of the store, if it is the database's; undefined if it is not. */
export function storeFault(error: unknown): StoreUnavailable | undefined {
  if (!(error instanceof Error) || !isOfDatabase(error)) return undefined
  const cause = error.cause === undefined ? '' : JSON.stringify(error.cause)
  const said = `${'code' in error ? error.code : ''} ${error.message} ${cause}`.trim()
  const code = FAULTS.find(([pattern]) => pattern.test(said))?.[1]
  return code && new StoreUnavailable(code, said, { cause: error })
}

/** From Prisma, SQLite or the file system. Errors of other origin may quote anything. */
const isOfDatabase = (error: Error): boolean =>
  /^(?:Prisma|DriverAdapter|SqliteError$)/.test(error.name) ||
  'syscall' in error ||
  (error instanceof TypeError && error.message.startsWith('Cannot open database'))

/** Runs something on the database, with its faults as `StoreUnavailable`. */
export function inStore<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw storeFault(error) ?? error
  }
}
