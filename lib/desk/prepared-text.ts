import { compressText, decompressText } from '@/lib/store/compress-text.ts'
import { openDesk } from './open-desk.ts'

/** The text at a position of a prepared import; undefined where it is kept no longer, or none could be read. */
export function readPreparedText(preparedId: string, position: number): string | undefined {
  const text = openDesk()
    .prepare<[string, number], Buffer>('SELECT text FROM prepared_texts WHERE preparedId = ? AND position = ?')
    .pluck()
    .get(preparedId, position)
  return text && decompressText(text)
}

/** Keeps a text for as long as it may be applied. */
export const keepPreparedText = (preparedId: string, position: number, text: string): void => {
  openDesk()
    .prepare('INSERT OR REPLACE INTO prepared_texts (preparedId, position, text) VALUES (?, ?, ?)')
    .run(preparedId, position, compressText(text))
}

/** Keeps the texts no longer: the registry has them, or nobody wants them. */
export const dropPreparedTexts = (preparedId: string): void => {
  openDesk().prepare('DELETE FROM prepared_texts WHERE preparedId = ?').run(preparedId)
}

/** Keeps only the texts that were to be applied and are not: the registry has the others, or nobody wanted them. */
export const dropAppliedTexts = (preparedId: string): void => {
  openDesk()
    .prepare(
      `DELETE FROM prepared_texts WHERE preparedId = @preparedId AND position NOT IN (
         SELECT position FROM prepared_documents
         WHERE preparedId = @preparedId AND chosen AND (became IS NULL OR became = 'refused'))`,
    )
    .run({ preparedId })
}
