import { z } from 'zod'
import { openDesk } from './open-desk.ts'
import type { PreparedTotals } from './prepared-import.ts'

const Totals = z.object({
  added: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  chosen: z.number(),
  warned: z.number(),
  newConflicts: z.number(),
  settledConflicts: z.number(),
})

/** What the texts of a prepared import come to; `warned` counts texts. */
export function countPrepared(preparedId: string): PreparedTotals {
  const row = openDesk()
    .prepare(
      `SELECT count(*) FILTER (WHERE outcome = 'added') AS added, count(*) FILTER (WHERE outcome = 'updated') AS updated,
         count(*) FILTER (WHERE outcome = 'unchanged') AS unchanged, count(*) FILTER (WHERE outcome = 'refused') AS refused,
         count(*) FILTER (WHERE chosen) AS chosen, count(*) FILTER (WHERE warnings > 0) AS warned,
         coalesce(sum(newConflicts), 0) AS newConflicts, coalesce(sum(settledConflicts), 0) AS settledConflicts
       FROM prepared_documents WHERE preparedId = ?`,
    )
    .get(preparedId)
  return Totals.parse(row)
}
