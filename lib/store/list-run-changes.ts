import type { ChangedText, RunChange, RunRefusal, WarnedText } from '@/lib/trial/import-run.ts'
import { RegistryName } from '@/lib/trial/registry.ts'
import { type Listed, pagesOf } from './list-import-runs.ts'
import { prepareOnce } from './prepare-once.ts'
import { readDatabase } from './search-store.ts'

export const CHANGES_PER_PAGE = 100

type ChangeRow = {
  trialId: string
  title: string | null
  registry: string
  isAddition: number
  isRemoval: number
  beforeId: string | null
  beforeAt: string
  afterId: string | null
  afterAt: string
}

/**
 * What a run changed, in the order in which its trials came in first.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const listRunChanges = (id: number, page = 1): Promise<Listed<RunChange>> =>
  readDatabase(database => {
    const total = prepareOnce<[number], { total: number }>(
      database,
      'SELECT count(*) AS total FROM run_changes WHERE importRunId = ?',
    ).get(id)?.total
    const rows = prepareOnce<[number, number, number], ChangeRow>(
      database,
      `SELECT t.trialId, t.briefTitle AS title, c.registry, c.isAddition, ${IS_REMOVAL} AS isRemoval,
         b.id AS beforeId, b.importedAt AS beforeAt, a.id AS afterId, a.importedAt AS afterAt
       FROM (${PAGE_OF_CHANGES}) p
       CROSS JOIN run_changes c ON (c.trialKey, c.registry, c.number) = (p.trialKey, p.registry, p.number)
       JOIN trials t ON t.key = c.trialKey
       LEFT JOIN registry_documents b ON b.sequence = c.beforeSequence
       LEFT JOIN registry_documents a ON a.sequence = c.afterSequence
       ORDER BY c.trialKey, c.registry, c.number`,
    ).all(id, CHANGES_PER_PAGE, (page - 1) * CHANGES_PER_PAGE)
    return { rows: rows.map(toChange), total: total ?? 0, pages: pagesOf(total ?? 0, CHANGES_PER_PAGE) }
  })

/** From the index alone: what lies before the page is not looked at. */
const PAGE_OF_CHANGES = `SELECT trialKey, registry, number FROM run_changes WHERE importRunId = ?
  ORDER BY trialKey, registry, number LIMIT ? OFFSET ?`

/** Of what is told after it by the trial's other registries, each its newest change until then. */
const IS_REMOVAL = `(c.afterSequence IS NULL AND NOT EXISTS (
  SELECT 1 FROM run_changes o WHERE o.trialKey = c.trialKey AND o.registry <> c.registry
    AND o.afterSequence IS NOT NULL AND o.importRunId <= c.importRunId
    AND NOT EXISTS (SELECT 1 FROM run_changes n WHERE n.trialKey = o.trialKey AND n.registry = o.registry
      AND n.number > o.number AND n.importRunId <= c.importRunId)))`

const toChange = ({ trialId, title, registry, ...row }: ChangeRow): RunChange => ({
  trialId,
  title,
  registry: RegistryName.parse(registry),
  became: row.isRemoval ? 'removed' : row.isAddition ? 'added' : 'updated',
  before: toText(row.beforeId, row.beforeAt),
  after: toText(row.afterId, row.afterAt),
})

const toText = (documentId: string | null, importedAt: string): ChangedText | null =>
  documentId === null ? null : { documentId, importedAt }

/**
 * The texts that a run took in and that their reading warned of, in the order in which they came.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const listRunWarnings = (id: number, page = 1): Promise<Listed<WarnedText>> =>
  readDatabase(database => {
    const total = prepareOnce<[number], { total: number }>(
      database,
      `SELECT count(*) AS total FROM run_changes c
       WHERE c.importRunId = ? AND EXISTS (SELECT 1 FROM warnings w WHERE w.documentSequence = c.afterSequence)`,
    ).get(id)?.total
    const rows = prepareOnce<[number, number, number], WarnedText>(
      database,
      `SELECT t.trialId, c.registry, d.id AS documentId,
         (SELECT count(*) FROM warnings w WHERE w.documentSequence = c.afterSequence) AS warnings
       FROM run_changes c JOIN trials t ON t.key = c.trialKey JOIN registry_documents d ON d.sequence = c.afterSequence
       WHERE c.importRunId = ? AND EXISTS (SELECT 1 FROM warnings w WHERE w.documentSequence = c.afterSequence)
       ORDER BY c.afterSequence LIMIT ? OFFSET ?`,
    ).all(id, CHANGES_PER_PAGE, (page - 1) * CHANGES_PER_PAGE)
    return {
      rows: rows.map(row => ({ ...row, registry: RegistryName.parse(row.registry) })),
      total: total ?? 0,
      pages: pagesOf(total ?? 0, CHANGES_PER_PAGE),
    }
  })

/**
 * What a run did not take in, in the order offered; of very many the first ones, the run's count is of all.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const listRunRefusals = (id: number, page = 1): Promise<Listed<RunRefusal>> =>
  readDatabase(database => {
    const total = prepareOnce<[number], { total: number }>(
      database,
      'SELECT count(*) AS total FROM run_refusals WHERE importRunId = ?',
    ).get(id)?.total
    const rows = prepareOnce<[number, number, number], RunRefusal>(
      database,
      'SELECT name, reason FROM run_refusals WHERE importRunId = ? ORDER BY position LIMIT ? OFFSET ?',
    ).all(id, CHANGES_PER_PAGE, (page - 1) * CHANGES_PER_PAGE)
    return { rows, total: total ?? 0, pages: pagesOf(total ?? 0, CHANGES_PER_PAGE) }
  })
