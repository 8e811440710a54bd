export type StoreUnavailableCode =
  | 'databaseMissing'
  | 'databaseUnreadable'
  | 'databaseOutdated'
  | 'databaseBusy'
  | 'databaseFull'
  | 'databaseReplaced'

/** For the person who asked. */
export const UNAVAILABLE_SENTENCES: Record<StoreUnavailableCode, string> = {
  databaseMissing: 'There is no registry here yet. Import registry texts first: npm run import -- seeds.',
  databaseUnreadable: 'The registry’s database cannot be read at the moment.',
  databaseOutdated: 'The registry’s database is of another version than the program. npm start brings it up to date.',
  databaseBusy: 'Another import is writing to the registry. Try again when it is done.',
  databaseFull: 'There is no room left on the disk for the registry’s database.',
  databaseReplaced: 'The registry’s database was replaced by another meanwhile. Run the same command again.',
}

/**
 * The store cannot answer: the database is missing, damaged, locked for too long, or not migrated. `message` is for the
 * log, `sentence` for the person who asked.
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
