import { compareAll } from './compare-all.ts'
import { listTakenTexts } from './list-texts.ts'
import { openDesk } from './open-desk.ts'
import { prepareAgain } from './prepare-again.ts'
import type { PreparedOutcome } from './prepared-import.ts'

/** Texts of which something would become, so that they can be applied; as long as nothing is done with the import. */
const CHOOSABLE = `outcome IN ('added', 'updated') AND (SELECT state FROM prepared_imports WHERE id = preparedId) = 'ready'`

/**
 * Of the texts at these positions, those in `chosen` are to be applied, and the others are not. What other texts of the
 * same trials would make of them is found anew: at once, or where they are many by the job that compares all again.
 *
 * @param by the account's name
 * @throws {StoreUnavailable} where the registry cannot be read
 */
export async function chooseDocuments(
  preparedId: string,
  shown: readonly number[],
  chosen: readonly number[],
  by: string,
): Promise<void> {
  const changed = openDesk()
    .prepare<[{ preparedId: string; shown: string; chosen: string }], string | null>(
      `UPDATE prepared_documents SET chosen = NOT chosen
       WHERE preparedId = @preparedId AND ${CHOOSABLE} AND position IN (SELECT value FROM json_each(@shown))
         AND chosen <> (position IN (SELECT value FROM json_each(@chosen))) RETURNING trialId`,
    )
    .pluck()
    .all({ preparedId, shown: JSON.stringify(shown), chosen: JSON.stringify(chosen) })
  await compareOthers(preparedId, changed, by)
}

/** The same for all texts of an outcome, or without `outcome` for all of which something would become. */
export async function chooseAll(
  preparedId: string,
  isChosen: boolean,
  by: string,
  outcome?: PreparedOutcome,
): Promise<void> {
  const changed = openDesk()
    .prepare<[{ preparedId: string; chosen: number; outcome: string | null }], string | null>(
      `UPDATE prepared_documents SET chosen = @chosen
       WHERE preparedId = @preparedId AND ${CHOOSABLE} AND (@outcome IS NULL OR outcome = @outcome) AND chosen <> @chosen
       RETURNING trialId`,
    )
    .pluck()
    .all({ preparedId, chosen: isChosen ? 1 : 0, outcome: outcome ?? null })
  await compareOthers(preparedId, changed, by)
}

/** So many texts are compared while somebody waits for the page: each takes a few milliseconds. */
const MOST_AT_ONCE = 100

async function compareOthers(preparedId: string, changed: readonly (string | null)[], by: string): Promise<void> {
  const ofSeveral = openDesk()
    .prepare<[string, string], { trialId: string; texts: number }>(
      `SELECT trialId, count(*) AS texts FROM prepared_documents
       WHERE preparedId = ? AND trialId IN (SELECT value FROM json_each(?)) GROUP BY trialId HAVING count(*) > 1`,
    )
    .all(preparedId, JSON.stringify([...new Set(changed)]))
  const texts = ofSeveral.reduce((sum, one) => sum + one.texts, 0)
  if (texts > MOST_AT_ONCE) prepareAgain(preparedId, by)
  else if (texts > 0)
    await compareAll(
      preparedId,
      listTakenTexts(
        preparedId,
        ofSeveral.map(({ trialId }) => trialId),
      ),
    )
}
