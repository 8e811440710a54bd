import { openDesk } from './open-desk.ts'
import type { PreparedDocument } from './prepared-import.ts'
import { DOCUMENT_COLUMNS, preparedDocumentOf } from './prepared-rows.ts'

/** What a list of texts may be narrowed to: what would become of them, or what there is to look at. */
export const DOCUMENT_FILTERS = ['added', 'updated', 'unchanged', 'refused', 'warned', 'conflicts', 'failed'] as const
export type DocumentFilter = (typeof DOCUMENT_FILTERS)[number]

const CONDITIONS: Record<DocumentFilter, string> = {
  added: "outcome = 'added'",
  updated: "outcome = 'updated'",
  unchanged: "outcome = 'unchanged'",
  refused: "outcome = 'refused'",
  warned: 'warnings > 0',
  conflicts: 'newConflicts + settledConflicts > 0',
  failed: "became = 'refused'",
}

export const DOCUMENTS_PER_PAGE = 50

export type DocumentsPage = { documents: PreparedDocument[]; count: number }

/** A page of a prepared import's texts, in the order offered; `count` is how many there are on all pages. */
export function listPreparedDocuments(
  preparedId: string,
  {
    outcome,
    page = 1,
    size = DOCUMENTS_PER_PAGE,
  }: { outcome?: DocumentFilter | undefined; page?: number; size?: number } = {},
): DocumentsPage {
  const desk = openDesk()
  const where = `WHERE preparedId = ? ${outcome ? `AND ${CONDITIONS[outcome]}` : ''}`
  const count = Number(desk.prepare(`SELECT count(*) FROM prepared_documents ${where}`).pluck().get(preparedId))
  const rows = desk
    .prepare(`SELECT ${DOCUMENT_COLUMNS} FROM prepared_documents ${where} ORDER BY position LIMIT ? OFFSET ?`)
    .all(preparedId, size, (page - 1) * size)
  return { documents: rows.map(preparedDocumentOf), count }
}

/** Undefined where the import has no such text. */
export function findPreparedDocument(preparedId: string, position: number): PreparedDocument | undefined {
  const row = openDesk()
    .prepare(`SELECT ${DOCUMENT_COLUMNS} FROM prepared_documents WHERE preparedId = ? AND position = ?`)
    .get(preparedId, position)
  return row === undefined ? undefined : preparedDocumentOf(row)
}
