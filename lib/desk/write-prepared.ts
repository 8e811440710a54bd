import type { ComparedText } from './compare-text.ts'
import { openDesk } from './open-desk.ts'
import type { PreparedImport } from './prepared-import.ts'
import { keepPreparedText } from './prepared-text.ts'

/** What became of a text in comparing it; `text` where it is to be kept. */
export type PreparedRow = ComparedText & { position: number; name: string; chosen: boolean; text?: string | undefined }

const isApplicable = (outcome: string): string => `${outcome} IN ('added', 'updated')`

/**
 * Writes what is known of texts of a prepared import in place of what was, all of them or none; nothing where the import
 * is not in the state that is given. Whether a text is to be applied that could be before stays as it was.
 */
export function writePrepared(preparedId: string, rows: readonly PreparedRow[], state: PreparedImport['state']): void {
  const desk = openDesk()
  const isIn = desk.prepare<[string, string]>('SELECT 1 FROM prepared_imports WHERE id = ? AND state = ?')
  const insert = desk.prepare(
    `INSERT INTO prepared_documents (preparedId, position, name, registry, trialId, outcome, reason, note,
       warnings, changes, newConflicts, settledConflicts, seen, chosen)
     VALUES (@preparedId, @position, @name, @registry, @trialId, @outcome, @reason, @note,
       @warnings, @changes, @newConflicts, @settledConflicts, @seen, @chosen)
     ON CONFLICT (preparedId, position) DO UPDATE SET registry = excluded.registry, trialId = excluded.trialId,
       outcome = excluded.outcome, reason = excluded.reason, note = excluded.note, warnings = excluded.warnings,
       changes = excluded.changes, newConflicts = excluded.newConflicts, settledConflicts = excluded.settledConflicts,
       seen = excluded.seen,
       chosen = iif(${isApplicable('prepared_documents.outcome')} AND ${isApplicable('excluded.outcome')},
         prepared_documents.chosen, excluded.chosen)`,
  )
  const write = desk.transaction(() => {
    if (isIn.get(preparedId, state) === undefined) return
    for (const { text, chosen, ...row } of rows) {
      insert.run({ preparedId, ...row, chosen: chosen ? 1 : 0 })
      if (text !== undefined) keepPreparedText(preparedId, row.position, text)
    }
  })
  write.immediate()
}
