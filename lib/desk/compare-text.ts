import { describeTakenBack } from '@/lib/import/describe-taken-back.ts'
import { openDryRun } from '@/lib/import/dry-run.ts'
import { SUPERSEDES } from '@/lib/import/import-batch.ts'
import type { ImportTarget } from '@/lib/import/import-target.ts'
import { sentenceOf } from '@/lib/import/sentence-of.ts'
import { offerReading } from '@/lib/records/offer-reading.ts'
import { previewTexts, type TextsPreview } from '@/lib/records/preview-texts.ts'
import { readDocument } from '@/lib/registries/read-document.ts'
import { describeSeen, NOTHING_SEEN } from '@/lib/store/describe-seen.ts'
import { hashText } from '@/lib/store/hash-text.ts'
import { onOneState } from '@/lib/store/on-one-state.ts'
import { peekIntoStore, type WritableStore } from '@/lib/store/open-store.ts'
import { storeFault } from '@/lib/store/store-fault.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { countFieldChanges } from '@/lib/trial/compare-records.ts'
import type { ReadDocument } from '@/lib/trial/compose-trial.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { PreparedDocument } from './prepared-import.ts'

/** What would become of a text, and what it would change. */
export type ComparedText = Pick<
  PreparedDocument,
  | 'registry'
  | 'trialId'
  | 'outcome'
  | 'reason'
  | 'note'
  | 'warnings'
  | 'changes'
  | 'newConflicts'
  | 'settledConflicts'
  | 'seen'
>

/** A text that stays out, and why. */
export const refusedText = (reason: string, read: Partial<ComparedText> = {}): ComparedText => ({
  ...NOTHING,
  ...read,
  outcome: 'refused',
  reason,
})

const NOTHING: Omit<ComparedText, 'outcome'> = {
  registry: null,
  trialId: null,
  reason: null,
  note: null,
  warnings: 0,
  changes: 0,
  newConflicts: 0,
  settledConflicts: 0,
  seen: null,
}

/** The texts of a trial that are to be saved before the one that is looked at. */
export type PlannedTexts = (trialId: string) => readonly string[]

/**
 * Reads texts one after the other and says what importing them in this order would come to. Writes nothing.
 *
 * @throws {StoreUnavailable} where the registry cannot be read
 */
export function openComparer() {
  const store = peekIntoStore()
  const target = openDryRun()
  return {
    compare: (text: string, isChosen: boolean, planned: PlannedTexts): ComparedText =>
      refusing(() => compareText({ store, target }, text, isChosen, planned)),
    close(): void {
      target.close()
      store?.close()
    },
  }
}

type Against = { store: WritableStore | undefined; target: ImportTarget }

/** A fault of ours at one text must not keep the others out; one of the store is one of all of them. */
function refusing(compare: () => ComparedText): ComparedText {
  try {
    return compare()
  } catch (error) {
    if (error instanceof StoreUnavailable || storeFault(error)) throw error
    return refusedText(sentenceOf(error))
  }
}

function compareText({ store, target }: Against, text: string, isChosen: boolean, planned: PlannedTexts): ComparedText {
  const sha256 = hashText(text)
  const recalled = target.recall(sha256)
  if (recalled) {
    const { registry, trialId, warnings, takenBackBy } = recalled
    const known = { ...NOTHING, registry, trialId, outcome: 'unchanged' as const }
    return takenBackBy === undefined
      ? { ...known, warnings: warnings.length }
      : { ...known, note: describeTakenBack(takenBackBy) }
  }
  const read = offerReading(text, readDocument(text), { sha256 })
  const { trialId } = read.reading.trial
  const before = planned(trialId).map(one => offerReading(one, readDocument(one)))
  const known = { registry: read.reading.registry, trialId, warnings: read.reading.warnings.length }
  const saved = isChosen ? plan(target, read) : planApart(before, read)
  if ('error' in saved) return refusedText(sentenceOf(saved.error), known)
  if (saved.outcome === 'unchanged')
    return { ...NOTHING, ...known, warnings: 0, outcome: 'unchanged', note: saved.note ?? null }
  const note = saved.note ?? (saved.supersedes ? SUPERSEDES : null)
  return looked(store, () => {
    const preview = previewTexts(store, trialId, [read], before)
    const seen = store ? describeSeen(store, trialId) : NOTHING_SEEN
    return { ...NOTHING, ...known, outcome: saved.outcome, note, seen, ...countIn(preview) }
  })
}

const looked = <T>(store: WritableStore | undefined, look: () => T): T => (store ? onOneState(store, look) : look())

function plan(target: ImportTarget, { reading, text, document }: ReadDocument) {
  const batch = target.startBatch()
  batch.add({ text, sha256: document.sha256, reading })
  const [saved] = batch.save()
  if (!saved) throw new Error('Of one document nothing became')
  return saved
}

/** What would become of a text that is not to be saved: those after it are not to count it as saved. */
function planApart(before: readonly ReadDocument[], read: ReadDocument) {
  const target = openDryRun()
  try {
    for (const one of before) plan(target, one)
    return plan(target, read)
  } finally {
    target.close()
  }
}

function countIn({ before, after, changes }: TextsPreview) {
  const [old, now] = [conflictsIn(before), conflictsIn(after)]
  return {
    changes: countFieldChanges(changes?.sections ?? []),
    newConflicts: now.filter(field => !old.includes(field)).length,
    settledConflicts: old.filter(field => !now.includes(field)).length,
  }
}

const conflictsIn = (record: TrialRecord | null): string[] => (record?.conflicts ?? []).map(({ field }) => field)
