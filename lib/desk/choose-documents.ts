import { openDesk } from './open-desk.ts'
import type { PreparedOutcome } from './prepared-import.ts'

/** Texts of which something would become, so that they can be applied. */
export const APPLICABLE = "outcome IN ('added', 'updated')"

/** Of the texts at these positions, those in `chosen` are to be applied, and the others are not. */
export function chooseDocuments(preparedId: string, shown: readonly number[], chosen: readonly number[]): void {
  openDesk()
    .prepare(
      `UPDATE prepared_documents SET chosen = position IN (SELECT value FROM json_each(@chosen))
       WHERE preparedId = @preparedId AND ${APPLICABLE} AND position IN (SELECT value FROM json_each(@shown))
         AND (SELECT state FROM prepared_imports WHERE id = preparedId) = 'ready'`,
    )
    .run({ preparedId, shown: JSON.stringify(shown), chosen: JSON.stringify(chosen) })
}

/** All texts of an outcome are to be applied, or none; without `outcome`, all of which something would become. */
export function chooseAll(preparedId: string, isChosen: boolean, outcome?: PreparedOutcome): void {
  openDesk()
    .prepare(
      `UPDATE prepared_documents SET chosen = @chosen
       WHERE preparedId = @preparedId AND ${APPLICABLE} AND (@outcome IS NULL OR outcome = @outcome)
         AND (SELECT state FROM prepared_imports WHERE id = preparedId) = 'ready'`,
    )
    .run({ preparedId, chosen: isChosen ? 1 : 0, outcome: outcome ?? null })
}
