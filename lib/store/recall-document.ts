import { Warning } from '@/lib/trial/evidence.ts'
import { RegistryName } from '@/lib/trial/registry.ts'
import type { ImportRun } from './import-run.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'
import { selectChanges } from './select-changes.ts'
import { inStore } from './store-fault.ts'
import { findTakenBack } from './text-lineage.ts'

/** What is known of a stored text without reading it again. */
export type RecalledDocument = {
  registry: RegistryName
  trialId: string
  parserVersion: number
  rowsVersion: number
  /** Whether the trial is composed of it: the newest of its registry. */
  current: boolean
  warnings: Warning[]
  /** The roll-back that took it back, if one did. */
  takenBackBy?: number
  /** The run that brought the text which took its place; missing where that is the run that brought this one too. */
  supersededBy?: number
  /** What it came to when the run that goes on now saved it, before it was broken off. */
  savedAs?: 'added' | 'updated'
}

type Row = Pick<RecalledDocument, 'registry' | 'trialId' | 'parserVersion' | 'rowsVersion'> & {
  sequence: number
  current: number
  trialKey: number
  importRunId: number
}

/** What is stored of the text with this hash; `run` is the one that asks. */
export function recallDocument(
  store: WritableStore,
  sha256: string,
  run: ImportRun = { id: undefined },
): RecalledDocument | undefined {
  return inStore(() => {
    const row = prepareOnce<[string], Row>(
      store,
      `SELECT d.sequence, d.trialKey, d.importRunId, d.registry, t.trialId, d.parserVersion, t.rowsVersion, d.current
       FROM registry_documents d JOIN trials t ON t.key = d.trialKey WHERE d.sha256 = ?`,
    ).get(sha256)
    if (!row) return undefined
    const { sequence, current, trialKey, importRunId, ...known } = row
    const isOfRun = importRunId === run.id && sequence <= (run.resumedAfter ?? 0)
    const warnings = prepareOnce<[number]>(
      store,
      'SELECT code, field, line, words, message, start, "end" FROM warnings WHERE documentSequence = ? ORDER BY position',
    ).all(sequence)
    return {
      ...known,
      registry: RegistryName.parse(row.registry),
      current: current === 1,
      warnings: warnings.map(warning => Warning.parse(warning)),
      ...(!current && whyNotCurrent(store, row)),
      ...(isOfRun && { savedAs: savedAs(store, trialKey, sequence, importRunId) }),
    }
  })
}

function whyNotCurrent(
  store: WritableStore,
  { trialKey, registry, sequence, importRunId }: Row,
): Pick<RecalledDocument, 'takenBackBy' | 'supersededBy'> {
  const changes = selectChanges(store, trialKey, registry)
  const takenBackBy = findTakenBack(changes).get(sequence)
  if (takenBackBy !== undefined) return { takenBackBy }
  const supersededBy = changes.findLast(({ before }) => before === sequence)?.importRunId
  return supersededBy === undefined || supersededBy === importRunId ? {} : { supersededBy }
}

function savedAs(store: WritableStore, trialKey: number, sequence: number, run: number): 'added' | 'updated' {
  const came = prepareOnce<[number, number, number], { isAddition: number }>(
    store,
    'SELECT isAddition FROM run_changes WHERE trialKey = ? AND afterSequence = ? AND importRunId = ?',
  ).get(trialKey, sequence, run)
  return came?.isAddition ? 'added' : 'updated'
}
