export type StoreUnavailableCode =
  | 'databaseMissing'
  | 'databaseUnreadable'
  | 'databaseNotOpened'
  | 'databaseReadOnly'
  | 'databaseOutdated'
  | 'databaseNewer'
  | 'databaseBusy'
  | 'databaseFull'
  | 'databaseReplaced'

/** For the person who asked. */
export const UNAVAILABLE_SENTENCES: Record<StoreUnavailableCode, string> = {
  databaseMissing: 'There is no registry here yet. Import registry texts first: npm run import -- seeds.',
  databaseUnreadable:
    'The registry’s database cannot be read: it is damaged, is no database, or its disk fails. npm run check looks at it; npm run restore -- FILE puts a backup in its place.',
  databaseNotOpened:
    'The registry’s database cannot be opened. Its folder has to exist, and the account that runs the program needs the right to read and write it and the files in it.',
  databaseReadOnly:
    'The registry’s database cannot be written: its file or its folder is read-only. The account that runs the program needs the right to write to both.',
  databaseOutdated: 'The registry’s database is of another version than the program. npm start brings it up to date.',
  databaseNewer:
    'The registry’s database was made by a newer version of the program. Update the program to use it, or name another database.',
  databaseBusy: 'Another import is writing to the registry. Try again when it is done.',
  databaseFull: 'There is no room left on the disk for the registry’s database.',
  databaseReplaced: 'The registry’s database was replaced by another meanwhile. Run the same command again.',
}

/**
 * The store cannot answer: the database is missing, damaged, not to be opened or written, locked for too long, or not
 * migrated. `message` is for the log, `sentence` for the person who asked.
 */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'
  readonly code: StoreUnavailableCode
  readonly sentence: string
  readonly status = 503

  constructor(code: StoreUnavailableCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.sentence = UNAVAILABLE_SENTENCES[code]
  }
}
