import { ROWS_VERSION } from '@/lib/records/rows-version.ts'
import { peekIntoStore, type WritableStore } from '@/lib/store/open-store.ts'
import { outcomeOf } from '@/lib/store/outcome-of.ts'
import { refuseOutdated } from '@/lib/store/refuse-outdated.ts'
import type { Saved } from '@/lib/store/save-documents.ts'
import { selectCurrentText } from '@/lib/store/select-current-text.ts'
import { inStore } from '@/lib/store/store-fault.ts'
import type { Weighed } from '@/lib/store/write-document.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { openComparing, type PlannedUpdate } from './compare-updates.ts'
import { type ImportTarget, type ReadText, recallUpToDate } from './import-target.ts'
import { type Standing, standingOf } from './weigh-excerpt.ts'
import { weighAgainst, weighAgainstText } from './weigh-text.ts'

/** Called with what a text would make of its trial, for each that would update one, before its outcome is told. */
export type OnUpdate = (update: PlannedUpdate) => void

/** An import that only says what would happen: it opens the store for reading, if there is one. */
export function openDryRun(onUpdate?: OnUpdate): ImportTarget {
  const store = peekIntoStore()
  if (store) refuseUnlessReadable(store)
  const comparing = onUpdate && openComparing(store)
  const texts = new Set<string>()
  const trials = new Set<string>()
  const standing = new Map<string, Standing>()
  const plan = (read: ReadText): Saved => {
    const { sha256, reading } = read
    const { registry, trial, parserVersion } = reading
    const { trialId } = trial
    const offered = { sha256, trialId, registry, parserVersion, rowsVersion: ROWS_VERSION }
    const stored = store ? inStore(() => outcomeOf(store, offered)) : 'added'
    if (texts.has(sha256) || stored === 'unchanged') return { outcome: 'unchanged' }
    const outcome = trials.has(trialId) ? 'updated' : stored
    const key = `${registry} ${trialId}`
    const weighed = outcome === 'updated' ? weigh(reading, standing.get(key)) : undefined
    if (weighed?.stays) return { outcome: 'unchanged', note: weighed.note }
    try {
      if (outcome === 'updated') onUpdate?.(comparing?.updated(read))
      else comparing?.added(read)
    } catch (error) {
      return { error }
    }
    standing.set(key, standingOf(reading))
    const supersedes = trials.has(key)
    texts.add(sha256)
    trials.add(trialId).add(key)
    return { outcome, ...(supersedes && { supersedes }), ...(weighed && { note: weighed.note }) }
  }
  const weigh = (reading: DocumentReading, planned: Standing | undefined): Weighed | undefined => {
    const { registry, trial } = reading
    const stored = store && !planned && inStore(() => selectCurrentText(store, trial.trialId, registry))
    return stored ? weighAgainstText(reading, stored.text()) : planned && weighAgainst(reading, planned)
  }
  return {
    recall: sha256 => (store ? recallUpToDate(store, sha256) : undefined),
    startBatch() {
      const batch: ReadText[] = []
      return { add: text => batch.push(text), save: () => batch.map(plan) }
    },
    finish: () => undefined,
    close: () => store?.close(),
  }
}

function refuseUnlessReadable(store: WritableStore): void {
  try {
    inStore(() => refuseOutdated(store))
  } catch (error) {
    store.close()
    throw error
  }
}
