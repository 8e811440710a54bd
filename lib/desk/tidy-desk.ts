import { KEPT_FOR } from './limits.ts'
import { openDesk } from './open-desk.ts'
import { sweepUploads } from './upload-folder.ts'

/** Puts away what nobody applied for long, and takes away what is no longer needed: texts, and files of uploads. */
export function tidyDesk(): void {
  const desk = openDesk()
  const before = new Date(Date.now() - KEPT_FOR).toISOString()
  desk
    .prepare(
      `UPDATE prepared_imports SET state = 'discarded', message = 'Nobody applied it for 14 days.'
       WHERE state IN ('ready', 'failed', 'stale') AND preparedAt < ?
         AND NOT EXISTS (SELECT 1 FROM desk_jobs WHERE preparedId = prepared_imports.id AND state IN ('waiting', 'running'))`,
    )
    .run(before)
  desk
    .prepare(
      `DELETE FROM prepared_texts WHERE preparedId IN (
         SELECT id FROM prepared_imports WHERE state = 'discarded' OR (state = 'stopped' AND preparedAt < ?))`,
    )
    .run(before)
  sweepUploads()
}
