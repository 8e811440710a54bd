import type { ComparedText } from './compare-text.ts'
import { openDesk } from './open-desk.ts'
import { keepPreparedText } from './prepared-text.ts'

/** What became of a text in comparing it; `text` where it is to be kept. */
export type PreparedRow = ComparedText & { position: number; name: string; chosen: boolean; text?: string | undefined }

/** Writes what is known of texts of a prepared import in place of what was, all of them or none. */
export function writePrepared(preparedId: string, rows: readonly PreparedRow[]): void {
  const desk = openDesk()
  const insert = desk.prepare(
    `INSERT OR REPLACE INTO prepared_documents (preparedId, position, name, registry, trialId, outcome, reason, note,
       warnings, changes, newConflicts, settledConflicts, seen, chosen)
     VALUES (@preparedId, @position, @name, @registry, @trialId, @outcome, @reason, @note,
       @warnings, @changes, @newConflicts, @settledConflicts, @seen, @chosen)`,
  )
  const write = desk.transaction(() => {
    for (const { text, chosen, ...row } of rows) {
      insert.run({ preparedId, ...row, chosen: chosen ? 1 : 0 })
      if (text !== undefined) keepPreparedText(preparedId, row.position, text)
    }
  })
  write.immediate()
}
