import type { ReadDocument } from '@/lib/trial/compose-trial.ts'
import type { FilterEntry } from './filter-pages.ts'
import type { WritableStore } from './open-store.ts'
import type { TrialReturn } from './plan-return.ts'
import { prepareOnce } from './prepare-once.ts'
import { recordChange } from './record-change.ts'
import { selectTextAt } from './select-text-at.ts'
import { type Composed, type StoredText, writeReading } from './write-document.ts'
import { type PackedTrial, packTrial, writeTrial, writeUntold } from './write-trial.ts'

/** What a trial is composed of when stored texts alone tell it. May throw, and nothing is written then. */
export type ComposeStored = (trialId: string, texts: readonly StoredText[]) => Composed

/** A trial's return with all that is to be written of it; no trial where nothing tells it any more. */
export type PackedReturn = {
  planned: TrialReturn
  rowsVersion: number
  /** Whether nothing tells it before. */
  isAddition: boolean
  trial: PackedTrial | undefined
  /** Read by another version of their parser than before. */
  reread: ReadDocument[]
}

/** Composes a trial of the texts that are to tell it. Only reads the store, and needs no transaction. */
export function packReturn(
  store: WritableStore,
  planned: TrialReturn,
  rowsVersion: number,
  compose: ComposeStored,
): PackedReturn {
  const current = selectCurrent(store, planned.trialKey)
  const leaving = new Set(planned.moves.map(({ from }) => from))
  const coming = planned.moves.flatMap(({ to }) => to ?? [])
  const sequences = [...current.filter(sequence => !leaving.has(sequence)), ...coming]
  const known = { planned, rowsVersion, isAddition: current.length === 0 }
  if (sequences.length === 0) return { ...known, trial: undefined, reread: [] }
  const texts = sequences.map(sequence => selectTextAt(store, sequence))
  const { readings, ...composed } = compose(planned.trialId, texts)
  const versions = new Map(texts.map(({ document }) => [document.id, document.parserVersion]))
  const reread = readings.filter(({ document }) => versions.get(document.id) !== document.parserVersion)
  return { ...known, trial: packTrial(composed, rowsVersion), reread }
}

/**
 * Has a trial told by other texts. Belongs into a transaction, and holds as long as the trial is as it was when this was
 * packed. What its filters go by, nothing where it is in no list any more, is to be written in the same transaction.
 */
export function writeReturn(
  store: WritableStore,
  importRunId: number,
  { planned, rowsVersion, isAddition, trial, reread }: PackedReturn,
): FilterEntry | undefined {
  const { trialKey, trialId, moves } = planned
  for (const { registry, from, to } of moves) {
    setCurrent(store, from, 0)
    setCurrent(store, to, 1)
    recordChange(store, importRunId, { trialKey, registry, before: from, after: to, isAddition })
  }
  for (const read of reread) writeReading(store, read)
  if (trial) return writeTrial(store, trial, isAddition)
  writeUntold(store, trialKey, trialId, rowsVersion)
  return undefined
}

const setCurrent = (store: WritableStore, sequence: number | null, current: 0 | 1): unknown =>
  sequence !== null &&
  prepareOnce<[number, number]>(store, 'UPDATE registry_documents SET current = ? WHERE sequence = ?').run(
    current,
    sequence,
  )

const selectCurrent = (store: WritableStore, trialKey: number): number[] =>
  prepareOnce<[number], { sequence: number }>(
    store,
    'SELECT sequence FROM registry_documents WHERE trialKey = ? AND current ORDER BY sequence',
  )
    .all(trialKey)
    .map(({ sequence }) => sequence)
