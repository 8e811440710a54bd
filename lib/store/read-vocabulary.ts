import type { WritableStore } from './open-store.ts'

/** A word at one of its places: of a trial's key, in a column, so many words after its beginning. */
export type WordInstance = [term: string, key: number, column: string | null, offset: number]

const NAME = 'checked_words'

/**
 * Has a full-text table's words read by SQL, from the table that `use` is given the name of; as SQLite's manual says of
 * fts5vocab's `row` and `instance`. It is one of this connection's own, takes no room and is gone afterwards.
 */
export function withVocabulary<T>(
  store: WritableStore,
  table: string,
  kind: 'row' | 'instance',
  use: (vocabulary: string) => T,
): T {
  const readsOnly = store.pragma('query_only', { simple: true })
  store.pragma('query_only = OFF')
  store.exec(`CREATE VIRTUAL TABLE temp.${NAME} USING fts5vocab(main, ${table}, ${kind})`)
  try {
    return use(`temp.${NAME}`)
  } finally {
    store.exec(`DROP TABLE temp.${NAME}`)
    store.pragma(`query_only = ${readsOnly}`)
  }
}
