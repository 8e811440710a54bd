import type { RunKind, RunRefusal } from '@/lib/trial/import-run.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'

export type ImportTotals = { added: number; updated: number; unchanged: number; refused: number }

/** Who begins a run, from what, and why; a plain import by the command line where nothing is said. */
export type RunDetails = {
  kind?: RunKind | undefined
  /** The account's name. */
  startedBy?: string | null | undefined
  /** Where the texts come from, in words. */
  origin?: string | null | undefined
  /** The prepared import that is applied: begun again, it goes on with its run. */
  preparedId?: string | null | undefined
  rolledBackRunId?: number | null | undefined
}

/**
 * The run that documents are saved by. It has no number until one of them changes something. `resumedAfter` is of a run
 * that goes on: the newest document when it was begun again, so that those it saved before can be told.
 */
export type ImportRun = { id: number | undefined; details?: RunDetails; resumedAfter?: number }

/** Records that an import begins. The run's number. */
export function startImportRun(store: WritableStore, details: RunDetails = {}): number {
  const { kind = 'import', startedBy = null, origin = null, preparedId = null, rolledBackRunId = null } = details
  const insert = prepareOnce(
    store,
    'INSERT INTO import_runs (kind, startedBy, origin, preparedId, rolledBackRunId, startedAt) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const { lastInsertRowid } = insert.run(kind, startedBy, origin, preparedId, rolledBackRunId, new Date().toISOString())
  return Number(lastInsertRowid)
}

/** The run that applies a prepared import, where one was begun: it goes on. */
export function resumeRun(store: WritableStore, details: RunDetails = {}): ImportRun {
  const id = details.preparedId ? findRunOf(store, details.preparedId) : undefined
  if (id === undefined) return { id, details }
  const newest = prepareOnce<[], { sequence: number | null }>(
    store,
    'SELECT max(sequence) AS sequence FROM registry_documents',
  )
  return { id, details, resumedAfter: newest.get()?.sequence ?? 0 }
}

/** A roll-back of the same run by the same account that was broken off, where there is one: it goes on. */
export function resumeRollBack(store: WritableStore, details: RunDetails & { rolledBackRunId: number }): ImportRun {
  const brokenOff = prepareOnce<[number, string | null], { id: number }>(
    store,
    `SELECT id FROM import_runs WHERE kind = 'rollBack' AND rolledBackRunId = ? AND finishedAt IS NULL
       AND startedBy IS ? ORDER BY id DESC LIMIT 1`,
  ).get(details.rolledBackRunId, details.startedBy ?? null)
  return { id: brokenOff?.id, details }
}

/** The number of the run that applies a prepared import; undefined where it has changed nothing yet. */
export const findRunOf = (store: WritableStore, preparedId: string): number | undefined =>
  prepareOnce<[string], { id: number }>(store, 'SELECT id FROM import_runs WHERE preparedId = ?').get(preparedId)?.id

/** Records that an import came to its end, and what it came to. */
export function finishImportRun(store: WritableStore, id: number, totals: ImportTotals): void {
  store
    .prepare('UPDATE import_runs SET finishedAt = ?, added = ?, updated = ?, unchanged = ?, refused = ? WHERE id = ?')
    .run(new Date().toISOString(), totals.added, totals.updated, totals.unchanged, totals.refused, id)
}

/** Of more refusals than these a run keeps the first ones; its count is of all. */
export const MOST_REFUSALS = 1000

/** Keeps what a run did not take in, in place of what is kept of it already. */
export function saveRefusals(store: WritableStore, id: number, refusals: readonly RunRefusal[]): void {
  const clear = prepareOnce<[number]>(store, 'DELETE FROM run_refusals WHERE importRunId = ?')
  const insert = prepareOnce<[number, number, string, string]>(
    store,
    'INSERT INTO run_refusals (importRunId, position, name, reason) VALUES (?, ?, ?, ?)',
  )
  store
    .transaction(() => {
      clear.run(id)
      for (const [position, { name, reason }] of refusals.slice(0, MOST_REFUSALS).entries())
        insert.run(id, position, name, reason)
    })
    .immediate()
}
