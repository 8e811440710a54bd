import { z } from 'zod'
import { RegistryName } from '@/lib/trial/registry.ts'
import { PREPARED_OUTCOMES, type PreparedDocument, PreparedImport } from './prepared-import.ts'

/** The columns of a prepared import that others see. */
export const PREPARED_COLUMNS = Object.keys(PreparedImport.shape).join(', ')

const Outcome = z.enum(PREPARED_OUTCOMES)

const DocumentRow = z.object({
  preparedId: z.string(),
  position: z.number(),
  name: z.string(),
  registry: RegistryName.nullable(),
  trialId: z.string().nullable(),
  outcome: Outcome,
  reason: z.string().nullable(),
  note: z.string().nullable(),
  warnings: z.number(),
  changes: z.number(),
  newConflicts: z.number(),
  settledConflicts: z.number(),
  seen: z.string().nullable(),
  chosen: z.number(),
  became: Outcome.nullable(),
  becameReason: z.string().nullable(),
})

export const DOCUMENT_COLUMNS = Object.keys(DocumentRow.shape).join(', ')

export function preparedDocumentOf(row: unknown): PreparedDocument {
  const { chosen, ...document } = DocumentRow.parse(row)
  return { ...document, chosen: chosen === 1 }
}
