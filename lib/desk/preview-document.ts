import { offerReading } from '@/lib/records/offer-reading.ts'
import { previewRereading, type RereadingPreview } from '@/lib/records/preview-rereading.ts'
import { previewTexts, type TextsPreview } from '@/lib/records/preview-texts.ts'
import { readDocument } from '@/lib/registries/read-document.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import { readDatabase } from '@/lib/store/search-store.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import type { ReadDocument } from '@/lib/trial/compose-trial.ts'
import type { Warning } from '@/lib/trial/evidence.ts'
import { findPreparedDocument } from './list-prepared-documents.ts'
import { openDesk } from './open-desk.ts'
import type { PreparedDocument } from './prepared-import.ts'
import { DOCUMENT_COLUMNS, preparedDocumentOf } from './prepared-rows.ts'
import { readPreparedText } from './prepared-text.ts'

/**
 * A text of a prepared import with what it would make of its trial. `text` is null where it is kept no longer, `preview`
 * where it could not be read: `refusal` says why.
 */
export type DocumentPreview = {
  document: PreparedDocument
  text: string | null
  /** The id that the text has, or would have, among the documents of `preview.after`. */
  documentId: string | null
  warnings: Warning[]
  preview: TextsPreview | null
  refusal: string | null
  /** Of stored texts that are read again: what that would change in what is stored of the trial; else null. */
  rereading: RereadingPreview | null
  /** Other texts of the trial in this import, of very many the next ones. Those chosen that come before count as done in `preview.before`. */
  others: PreparedDocument[]
  /** The positions of its neighbours. */
  previous: number | null
  next: number | null
}

/**
 * What one text would make of its trial, as the trial is now: after the texts of it that are chosen and come before in
 * the same import. Undefined where there is no such text.
 *
 * @throws {StoreUnavailable} where the registry cannot be read
 */
export async function previewDocument(preparedId: string, position: number): Promise<DocumentPreview | undefined> {
  const document = findPreparedDocument(preparedId, position)
  if (!document) return undefined
  const text = readPreparedText(preparedId, position) ?? null
  const others = othersOf(document)
  const neighbours = neighboursOf(document)
  const rereading = await rereadingOf(document)
  const shown = {
    document,
    text,
    documentId: null,
    warnings: [],
    preview: null,
    refusal: null,
    rereading,
    others,
    ...neighbours,
  }
  if (text === null) return { ...shown, refusal: document.reason }
  try {
    const read = readText(text)
    const planned = plannedBefore(document).map(readText)
    const preview = await previewOf(read, planned)
    return { ...shown, documentId: read.document.id, warnings: read.reading.warnings, preview }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...shown, refusal: error.message }
  }
}

const readText = (text: string): ReadDocument => offerReading(text, readDocument(text))

async function rereadingOf({ preparedId, trialId }: PreparedDocument): Promise<RereadingPreview | null> {
  const kind = openDesk().prepare('SELECT kind FROM prepared_imports WHERE id = ?').pluck().get(preparedId)
  if (kind !== 'reparse' || trialId === null) return null
  return (await readDatabase(database => previewRereading(database, trialId))) ?? null
}

/** The texts of the trial that are chosen and come before: of several of one registry the last one counts. */
function plannedBefore({ preparedId, trialId, position }: PreparedDocument): string[] {
  return openDesk()
    .prepare<[string, string | null, number], number>(
      `SELECT max(position) FROM prepared_documents
       WHERE preparedId = ? AND trialId = ? AND position < ? AND chosen GROUP BY registry ORDER BY 1`,
    )
    .pluck()
    .all(preparedId, trialId, position)
    .flatMap(planned => readPreparedText(preparedId, planned) ?? [])
}

async function previewOf(read: ReadDocument, planned: readonly ReadDocument[]): Promise<TextsPreview> {
  const { trialId } = read.reading.trial
  try {
    return await readDatabase(database => previewTexts(database, trialId, [read], planned))
  } catch (error) {
    if (!(error instanceof StoreUnavailable) || error.code !== 'databaseMissing') throw error
    return previewTexts(undefined, trialId, [read], planned)
  }
}

/** As many are named: those that stand next to it. */
const MOST_OTHERS = 50

function othersOf({ preparedId, trialId, position }: PreparedDocument): PreparedDocument[] {
  return openDesk()
    .prepare(
      `SELECT ${DOCUMENT_COLUMNS} FROM prepared_documents
       WHERE preparedId = ? AND trialId = ? AND position <> ? AND outcome IN ('added', 'updated')
       ORDER BY abs(position - ?) LIMIT ${MOST_OTHERS}`,
    )
    .all(preparedId, trialId, position, position)
    .map(preparedDocumentOf)
    .toSorted((a, b) => a.position - b.position)
}

function neighboursOf({ preparedId, position }: PreparedDocument): Pick<DocumentPreview, 'previous' | 'next'> {
  const has = openDesk()
    .prepare<[string, number], number>('SELECT position FROM prepared_documents WHERE preparedId = ? AND position = ?')
    .pluck()
  return { previous: has.get(preparedId, position - 1) ?? null, next: has.get(preparedId, position + 1) ?? null }
}
