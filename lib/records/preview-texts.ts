import { Refusal } from '@/lib/registries/refusal.ts'
import type { WritableStore } from '@/lib/store/open-store.ts'
import { selectCurrentTexts } from '@/lib/store/select-current-texts.ts'
import type { StoredText } from '@/lib/store/write-document.ts'
import { compareRecords, type RecordChanges } from '@/lib/trial/compare-records.ts'
import type { ReadDocument } from '@/lib/trial/compose-trial.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { composeRecord } from './compose-documents.ts'
import { composeTexts } from './compose-texts.ts'
import { readStoredText } from './read-stored-text.ts'

/**
 * A trial before texts of it are saved, and after; `before` and `changes` are null where nothing tells it yet, or nothing
 * that can still be read.
 */
export type TextsPreview = { before: TrialRecord | null; after: TrialRecord; changes: RecordChanges | null }

/**
 * What texts of a trial would make of it, by today's readers, if they were saved one after the other: each takes the
 * place of what its registry told. Writes nothing.
 *
 * @param store where there is one; none is a store without trials
 * @param offered texts of this trial, at least one
 * @param planned texts of this trial that are to be saved before those: what would become of it by them counts as before
 * @throws {Refusal} where the stored text of another registry, of which the trial would be composed too, can no longer
 * be read: saving is then refused as well
 */
export function previewTexts(
  store: WritableStore | undefined,
  trialId: string,
  offered: readonly ReadDocument[],
  planned: readonly ReadDocument[] = [],
): TextsPreview {
  const stored = store ? selectCurrentTexts(store, trialId) : []
  const before = planned.length > 0 ? composeWith(stored, trialId, planned) : composeStored(stored, trialId)
  const after = composeWith(stored, trialId, [...planned, ...offered])
  return { before, after, changes: before && compareRecords(before, after) }
}

function composeStored(texts: StoredText[], trialId: string): TrialRecord | null {
  if (texts.length === 0) return null
  try {
    return composeTexts({ trialId, texts })
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function composeWith(stored: readonly StoredText[], trialId: string, saved: readonly ReadDocument[]): TrialRecord {
  const newest = new Map(saved.map(read => [read.reading.registry, read]))
  const others = stored.filter(({ document }) => !newest.has(document.registry))
  return composeRecord([...others.map(one => readStoredText(one, trialId)), ...newest.values()])
}
