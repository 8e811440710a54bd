import { countPrepared } from './count-prepared.ts'
import type { DeskJob } from './desk-job.ts'
import { findJobBefore, findJobOfPrepared } from './find-job.ts'
import { openDesk } from './open-desk.ts'
import { PreparedImport, type PreparedTotals } from './prepared-import.ts'
import { PREPARED_COLUMNS } from './prepared-rows.ts'

/** A prepared import with what it comes to, its newest job, and the job that this one waits for. */
export type PreparedView = {
  prepared: PreparedImport
  totals: PreparedTotals
  job: DeskJob | undefined
  waitsFor: DeskJob | undefined
}

/** Undefined where there is none of that id. */
export function getPreparedImport(id: string): PreparedView | undefined {
  const row = openDesk().prepare(`SELECT ${PREPARED_COLUMNS} FROM prepared_imports WHERE id = ?`).get(id)
  return row === undefined ? undefined : viewOf(row)
}

/** Those that something can still become of, or with `all` every one; newest first. */
export const listPreparedImports = ({ all = false, count = 50 } = {}): PreparedView[] =>
  openDesk()
    .prepare(
      `SELECT ${PREPARED_COLUMNS} FROM prepared_imports ${all ? '' : `WHERE state NOT IN ('applied', 'discarded')`}
       ORDER BY preparedAt DESC, id LIMIT ?`,
    )
    .all(count)
    .map(viewOf)

function viewOf(row: unknown): PreparedView {
  const prepared = PreparedImport.parse(row)
  const job = findJobOfPrepared(prepared.id)
  return { prepared, totals: countPrepared(prepared.id), job, waitsFor: job && findJobBefore(job) }
}
