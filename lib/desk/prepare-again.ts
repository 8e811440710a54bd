import { newPreparedId } from './create-prepared.ts'
import { openDesk } from './open-desk.ts'
import { queueJob } from './queue-job.ts'
import { setPreparedState } from './set-prepared-state.ts'

/**
 * Compares the texts of a prepared import with the registry as it is now. Where some of them are applied, the rest becomes
 * an import of its own: a run belongs to one. The id of what is being prepared; undefined where nothing can be.
 */
export function prepareAgain(preparedId: string, queuedBy: string): string | undefined {
  const again = openDesk().transaction((): string | undefined => {
    if (setPreparedState(preparedId, 'reading', { message: null }, ['ready', 'failed', 'stale'])) {
      queueJob({ kind: 'prepare', preparedId, queuedBy })
      return preparedId
    }
    return prepareRest(preparedId, queuedBy)
  })
  return again.immediate()
}

/** Of an import that was applied in part: what was to be applied and was not. */
function prepareRest(preparedId: string, queuedBy: string): string | undefined {
  const desk = openDesk()
  const id = newPreparedId()
  const rest = `FROM prepared_documents d JOIN prepared_texts t ON t.preparedId = d.preparedId AND t.position = d.position
    WHERE d.preparedId = @preparedId AND d.chosen AND (d.became IS NULL OR d.became = 'refused')`
  const { changes } = desk
    .prepare(
      `INSERT INTO prepared_imports (id, kind, preparedBy, preparedAt, origin, state, source, taken)
       SELECT @id, kind, @queuedBy, @now, 'the rest of: ' || replace(origin, 'the rest of: ', ''), 'reading', iif(source = 'outdated', source, 'upload'), 1
       FROM prepared_imports
       WHERE id = @preparedId AND state IN ('stopped', 'applied') AND EXISTS (SELECT 1 ${rest})`,
    )
    .run({ id, preparedId, queuedBy, now: new Date().toISOString() })
  if (changes === 0) return undefined
  desk
    .prepare(
      `INSERT INTO prepared_documents (preparedId, position, name, registry, trialId, outcome, chosen)
       SELECT @id, row_number() OVER (ORDER BY d.position) - 1, d.name, d.registry, d.trialId, d.outcome, 1 ${rest}`,
    )
    .run({ id, preparedId })
  desk
    .prepare(
      `INSERT INTO prepared_texts (preparedId, position, text)
       SELECT @id, row_number() OVER (ORDER BY d.position) - 1, t.text ${rest}`,
    )
    .run({ id, preparedId })
  queueJob({ kind: 'prepare', preparedId: id, queuedBy })
  return id
}
