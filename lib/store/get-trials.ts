import { REGISTRY_NAMES } from '@/lib/trial/registry.ts'
import { RegistryDocument, TrialRecord } from '@/lib/trial/trial-record.ts'
import { decompressText } from './compress-text.ts'
import type { Prisma } from './generated/client.ts'
import { unpackDosing } from './pack-dosing.ts'
import { unpackProvenance } from './provenance.ts'
import { readStore } from './read-store.ts'
import { trialFromRows } from './trial-from-rows.ts'

const inOrder = { orderBy: { position: 'asc' } } as const

const WHOLE_TRIAL = {
  identifiers: inOrder,
  sponsors: inOrder,
  conditions: inOrder,
  armGroups: inOrder,
  interventions: inOrder,
  outcomes: inOrder,
  criteria: inOrder,
  locations: inOrder,
  countries: inOrder,
  contacts: inOrder,
  relatedTrials: inOrder,
  provenance: true,
  dosing: true,
  documents: { where: { current: true }, include: { warnings: inOrder } },
} satisfies Prisma.TrialInclude

type WholeTrial = Prisma.TrialGetPayload<{ include: typeof WHOLE_TRIAL }>
type DocumentRow = WholeTrial['documents'][number]

/** The records of these trials, in the order asked for; those that are not in the store are left out. */
export async function getTrials(trialIds: readonly string[]): Promise<TrialRecord[]> {
  if (trialIds.length === 0) return []
  const rows = await readStore(reader =>
    reader.trial.findMany({ where: { trialId: { in: [...trialIds] } }, include: WHOLE_TRIAL }),
  )
  const records = new Map(rows.map(row => [row.trialId, recordOf(row)]))
  return trialIds.flatMap(trialId => records.get(trialId) ?? [])
}

function recordOf(row: WholeTrial): TrialRecord {
  const { documents, provenance, dosing, ...trialRows } = row
  if (!provenance) throw new Error(`${row.trialId} is stored without its provenance`)
  const ordered = documents
    .map(document => ({ ...documentOf(document), text: decompressText(document.text), warnings: document.warnings }))
    .toSorted((a, b) => REGISTRY_NAMES.indexOf(a.registry) - REGISTRY_NAMES.indexOf(b.registry))
  const trial = trialFromRows(trialRows)
  return TrialRecord.parse({
    trial: { ...trial, dosing: unpackDosing(dosing?.dosing, ordered) },
    ...unpackProvenance(provenance, trial, ordered),
    warnings: ordered.flatMap(({ id, warnings }) => warnings.map(warning => ({ ...warning, documentId: id }))),
    documents: ordered,
  })
}

/** A document's row as the record tells of it. */
export const documentOf = ({ url, ...row }: Omit<DocumentRow, 'warnings' | 'text'>): RegistryDocument =>
  RegistryDocument.parse(url === null ? row : { ...row, url })
