import { z } from 'zod'
import type { HistoryDocument } from '@/lib/trial/history.ts'
import { DocumentRow, documentOf } from './get-document.ts'
import { prepareOnce } from './prepare-once.ts'
import { readDatabase } from './search-store.ts'

/**
 * Every registry text that ever told the trial, newest first, superseded ones too; none where there is no such trial.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const listDocuments = (trialId: string): Promise<HistoryDocument[]> =>
  readDatabase(database => {
    const select = prepareOnce<[string]>(
      database,
      `SELECT d.id, d.registry, d.sha256, d.parserVersion, d.url, d.importedAt, d.current, d.importRunId,
         (SELECT count(*) FROM warnings w WHERE w.documentSequence = d.sequence) AS warnings
       FROM trials t JOIN registry_documents d ON d.trialKey = t.key WHERE t.trialId = ? ORDER BY d.sequence DESC`,
    )
    return select.all(trialId).map(row => {
      const { current, importRunId, warnings, ...document } = Row.parse(row)
      return { ...documentOf(document), current: current === 1, importRunId, warnings }
    })
  })

const Row = DocumentRow.extend({ current: z.number(), importRunId: z.number(), warnings: z.number() })
