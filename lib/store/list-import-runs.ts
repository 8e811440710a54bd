import { z } from 'zod'
import { ImportRun } from '@/lib/trial/import-run.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'
import { readDatabase } from './search-store.ts'

/** A page of what is listed, counted from 1; a page that is not there is empty. `total` is of all pages. */
export type Listed<T> = { rows: T[]; total: number; pages: number }

export const RUNS_PER_PAGE = 50

/**
 * Import runs, newest first. Counts of a run that has not finished are those of the texts that it changed so far.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const listImportRuns = (page = 1): Promise<Listed<ImportRun>> =>
  readDatabase(database => {
    const total = prepareOnce<[], { total: number }>(database, 'SELECT count(*) AS total FROM import_runs').get()?.total
    const rows = prepareOnce<[number, number]>(database, `${SELECT_RUN} ORDER BY id DESC LIMIT ? OFFSET ?`).all(
      RUNS_PER_PAGE,
      (page - 1) * RUNS_PER_PAGE,
    )
    return { rows: rows.map(row => toRun(database, row)), total: total ?? 0, pages: pagesOf(total ?? 0, RUNS_PER_PAGE) }
  })

/**
 * An import run; null where there is none of that number.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const getImportRun = (id: number): Promise<ImportRun | null> =>
  readDatabase(database => selectRun(database, id) ?? null)

/** The same, for whoever has the store open. */
export function selectRun(store: WritableStore, id: number): ImportRun | undefined {
  const row = prepareOnce<[number]>(store, `${SELECT_RUN} WHERE id = ?`).get(id)
  return row === undefined ? undefined : toRun(store, row)
}

/** There is always one page, be it empty. */
export const pagesOf = (total: number, perPage: number): number => Math.max(1, Math.ceil(total / perPage))

const SELECT_RUN = `SELECT id, kind, startedBy, origin, startedAt, finishedAt, added, updated, unchanged, refused,
  rolledBackRunId, (SELECT json_group_array(b.id ORDER BY b.id) FROM import_runs b WHERE b.rolledBackRunId = r.id)
  AS rolledBackBy FROM import_runs r`

const Row = ImportRun.extend({ rolledBackBy: z.string() })

function toRun(store: WritableStore, found: unknown): ImportRun {
  const row = Row.parse(found)
  const run = { ...row, rolledBackBy: z.array(z.number()).parse(JSON.parse(row.rolledBackBy)) }
  return run.finishedAt === null ? { ...run, ...countSoFar(store, run.id) } : run
}

function countSoFar(store: WritableStore, id: number): { added: number; updated: number } {
  const counts = prepareOnce<[number], { changes: number; added: number | null }>(
    store,
    'SELECT count(*) AS changes, sum(isAddition) AS added FROM run_changes WHERE importRunId = ?',
  ).get(id)
  const added = counts?.added ?? 0
  return { added, updated: (counts?.changes ?? 0) - added }
}
