import type { WritableStore } from './open-store.ts'

export type ImportTotals = { added: number; updated: number; unchanged: number; refused: number }

/** The run that documents are saved by. It has no number until one of them changes something. */
export type ImportRun = { id: number | undefined }

/** Records that an import begins. The run's number. */
export const startImportRun = (store: WritableStore): number =>
  Number(store.prepare('INSERT INTO import_runs (startedAt) VALUES (?)').run(new Date().toISOString()).lastInsertRowid)

/** Records that an import came to its end, and what it came to. */
export function finishImportRun(store: WritableStore, id: number, totals: ImportTotals): void {
  store
    .prepare('UPDATE import_runs SET finishedAt = ?, added = ?, updated = ?, unchanged = ?, refused = ? WHERE id = ?')
    .run(new Date().toISOString(), totals.added, totals.updated, totals.unchanged, totals.refused, id)
}
