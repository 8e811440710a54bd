import { z } from 'zod'
import type { HistoryDocument, HistoryRun, TrialHistory } from '@/lib/trial/history.ts'
import { RunKind } from '@/lib/trial/import-run.ts'
import { DocumentRow, documentOf } from './get-document.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'
import { readDatabase } from './search-store.ts'
import { selectTrialChanges, type TrialChanges } from './select-changes.ts'
import { findTakenBack } from './text-lineage.ts'

/**
 * Every registry text that ever told the trial and every run that changed which ones do, each newest first; none where
 * there is no such trial. A trial that no text tells any more has its history still.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export const listHistory = (trialId: string): Promise<TrialHistory> =>
  readDatabase(database => {
    const trial = prepareOnce<[string], { key: number }>(database, 'SELECT key FROM trials WHERE trialId = ?')
    const key = trial.get(trialId)?.key
    if (key === undefined) return { documents: [], runs: [] }
    const changes = selectTrialChanges(database, key)
    const rows = selectRows(database, key)
    return { documents: rows.map(row => toDocument(row, changes)), runs: listRuns(database, key, rows, changes) }
  })

const Row = DocumentRow.extend({
  sequence: z.number(),
  current: z.number(),
  importRunId: z.number(),
  warnings: z.number(),
})
type Row = z.infer<typeof Row>

const selectRows = (store: WritableStore, key: number): Row[] =>
  prepareOnce<[number]>(
    store,
    `SELECT d.sequence, d.id, d.registry, d.sha256, d.parserVersion, d.url, d.importedAt, d.current, d.importRunId,
       (SELECT count(*) FROM warnings w WHERE w.documentSequence = d.sequence) AS warnings
     FROM registry_documents d WHERE d.trialKey = ? ORDER BY d.sequence DESC`,
  )
    .all(key)
    .map(row => Row.parse(row))

function toDocument(
  { sequence, current, importRunId, warnings, ...document }: Row,
  changes: TrialChanges,
): HistoryDocument {
  const takenBackBy = findTakenBack(changes.get(document.registry) ?? []).get(sequence) ?? null
  return { ...documentOf(document), current: current === 1, importRunId, warnings, takenBackBy }
}

const RunRow = z.object({
  id: z.number(),
  kind: RunKind,
  startedAt: z.string(),
  rolledBackRunId: z.number().nullable(),
})

function listRuns(store: WritableStore, key: number, rows: readonly Row[], changes: TrialChanges): HistoryRun[] {
  const ids = new Map(rows.map(({ sequence, id }) => [sequence, id]))
  const idsOf = (sequences: readonly (number | null)[]) =>
    sequences.flatMap(sequence => (sequence === null ? [] : (ids.get(sequence) ?? [])))
  return prepareOnce<[number]>(
    store,
    `SELECT id, kind, startedAt, rolledBackRunId FROM import_runs
     WHERE id IN (SELECT importRunId FROM run_changes WHERE trialKey = ?) ORDER BY id DESC`,
  )
    .all(key)
    .map(row => {
      const run = RunRow.parse(row)
      const sides = [...changes.values()].map(ofRegistry => sidesOf(ofRegistry, run.id))
      return { ...run, before: idsOf(sides.map(([before]) => before)), after: idsOf(sides.map(([, after]) => after)) }
    })
}

/** What a registry told before a run and after it; of a run that left it alone, what it told then. */
function sidesOf(
  changes: TrialChanges extends ReadonlyMap<string, infer C> ? C : never,
  run: number,
): [number | null, number | null] {
  const own = changes.filter(({ importRunId }) => importRunId === run)
  const [first, last] = [own[0], own.at(-1)]
  if (first && last) return [first.before, last.after]
  const then = changes.findLast(({ importRunId }) => importRunId < run)?.after ?? null
  return [then, then]
}
