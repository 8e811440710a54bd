import { offerReading } from '@/lib/records/offer-reading.ts'
import { previewRereading, type RereadingPreview } from '@/lib/records/preview-rereading.ts'
import { previewTexts, type TextsPreview } from '@/lib/records/preview-texts.ts'
import { readDocument } from '@/lib/registries/read-document.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import type { WritableStore } from '@/lib/store/open-store.ts'
import { selectCurrentText } from '@/lib/store/select-current-text.ts'
import { inStore } from '@/lib/store/store-fault.ts'
import type { RegistryName } from '@/lib/trial/registry.ts'
import type { ReadText } from './import-target.ts'

/**
 * What a text that is to update a trial would make of it: of a new text what becomes of the trial, of one that is stored
 * and would be read again what becomes of its row. Undefined beyond `MOST_COMPARED`.
 */
export type PlannedUpdate =
  | ({ kind: 'text' } & TextsPreview)
  | { kind: 'rereading'; preview: RereadingPreview & { refusal: null } }
  | undefined

/** Comparing takes as long as reading; of more updates nobody reads what each changes. */
const MOST_COMPARED = 1000

/** Texts of the same import that later ones of their trials are compared with, in UTF-16 code units. */
const MOST_HELD = 32_000_000

/** Compares texts that a dry run plans, in the order in which an import would save them. */
export function openComparing(
  store: WritableStore | undefined,
  { mostCompared = MOST_COMPARED, mostHeld = MOST_HELD } = {},
) {
  const planned = holdTexts(mostHeld)
  let compared = 0
  const compare = ({ text, sha256, reading }: ReadText): PlannedUpdate => {
    const { trialId } = reading.trial
    const before = compared < mostCompared ? planned.of(trialId) : undefined
    if (!before) return undefined
    compared++
    const stored = store && selectCurrentText(store, trialId, reading.registry)
    if (store && stored?.sha256 === sha256) return compareAgain(store, trialId)
    const readBefore = before.map(one => offerReading(one, readDocument(one)))
    return { kind: 'text', ...previewTexts(store, trialId, [offerReading(text, reading, { sha256 })], readBefore) }
  }
  return {
    /** A text that would add its trial. */
    added(read: ReadText): void {
      if (compared < mostCompared) planned.hold(read)
    },
    /**
     * A text that would update its trial.
     *
     * @throws {Refusal} where saving it would be refused
     */
    updated(read: ReadText): PlannedUpdate {
      const update = inStore(() => compare(read))
      if (compared < mostCompared) planned.hold(read)
      return update
    },
  }
}

/** Keeps of each trial the last text of each registry, which is the one that would tell it, as far as there is room. */
function holdTexts(most: number) {
  const held = new Map<string, Map<RegistryName, string>>()
  /** Trials of which not all that is planned is held. */
  const lost = new Set<string>()
  let length = 0
  return {
    hold({ text, reading: { registry, trial } }: ReadText): void {
      const ofTrial = held.get(trial.trialId) ?? new Map<RegistryName, string>()
      const longer = text.length - (ofTrial.get(registry)?.length ?? 0)
      if (length + longer > most) lost.add(trial.trialId)
      else {
        length += longer
        held.set(trial.trialId, ofTrial.set(registry, text))
      }
    },
    /** Undefined where not all of them are held. */
    of: (trialId: string): string[] | undefined =>
      lost.has(trialId) ? undefined : [...(held.get(trialId)?.values() ?? [])],
  }
}

function compareAgain(store: WritableStore, trialId: string): PlannedUpdate {
  const preview = previewRereading(store, trialId)
  if (!preview) return undefined
  if (preview.refusal !== null) throw new Refusal('fileUnreadable', preview.refusal)
  return { kind: 'rereading', preview }
}
