import { previewRereading, type RereadingPreview } from '@/lib/records/preview-rereading.ts'
import { READER_VERSIONS } from '@/lib/records/reader-versions.ts'
import { describeSeen } from '@/lib/store/describe-seen.ts'
import { countOutdatedTrials, listOutdatedTrials } from '@/lib/store/list-outdated.ts'
import { onOneState } from '@/lib/store/on-one-state.ts'
import { peekIntoStore, type WritableStore } from '@/lib/store/open-store.ts'
import { selectCurrentTexts } from '@/lib/store/select-current-texts.ts'
import { countFieldChanges } from '@/lib/trial/compare-records.ts'
import { type ComparedText, refusedText } from './compare-text.ts'
import { JobStopped } from './job-failed.ts'
import type { JobProgress } from './job-progress.ts'
import { MAX_TEXTS } from './limits.ts'
import { openDesk } from './open-desk.ts'
import { dropPreparedTexts } from './prepared-text.ts'
import { type PreparedRow, writePrepared } from './write-prepared.ts'

/** How many trials there are that an older reader read; none where there is no registry. */
export function countTrialsToReread(): number {
  const store = peekIntoStore()
  try {
    return store ? countOutdatedTrials(store, READER_VERSIONS) : 0
  } finally {
    store?.close()
  }
}

const PER_BATCH = 25

/**
 * Prepares that trials are read again which an older reader read: one text for each, since all of a trial's texts are
 * read together. The desk takes no more than so many: whoever asks for it looks first (`countTrialsToReread`).
 *
 * @throws {JobStopped} where somebody stopped it
 * @throws {StoreUnavailable} where the registry cannot be read
 */
export function prepareOutdated(preparedId: string, progress: JobProgress): void {
  openDesk().prepare('DELETE FROM prepared_documents WHERE preparedId = ?').run(preparedId)
  dropPreparedTexts(preparedId)
  const store = peekIntoStore()
  if (!store) return
  try {
    const total = Math.min(MAX_TEXTS, countOutdatedTrials(store, READER_VERSIONS))
    const totals = { added: 0, updated: 0, unchanged: 0, refused: 0 }
    let after = 0
    for (let done = 0; done < total; ) {
      const some = listOutdatedTrials(store, READER_VERSIONS, { after, most: Math.min(PER_BATCH, total - done) })
      if (some.length === 0) break
      const rows = some.map(({ trialId }, at) => rowOf(store, trialId, done + at))
      writePrepared(preparedId, rows, 'reading')
      for (const { outcome } of rows) totals[outcome]++
      done += some.length
      after = some.at(-1)?.key ?? after
      progress.report({ done, total, totals })
      if (progress.isStopAsked()) throw new JobStopped('Stopped before all trials were read.')
    }
    progress.flush()
  } finally {
    store.close()
  }
}

const rowOf = (store: WritableStore, trialId: string, position: number): PreparedRow =>
  onOneState(store, () => {
    const name = `the texts of ${trialId}`
    const [first] = selectCurrentTexts(store, trialId)
    const preview = previewRereading(store, trialId)
    if (!first || !preview)
      return { ...refusedText('Nothing tells this trial any more.'), name, position, chosen: false }
    const known = { registry: first.document.registry, trialId }
    if (preview.refusal !== null) return { ...refusedText(preview.refusal, known), name, position, chosen: false }
    return {
      ...known,
      ...countIn(preview),
      outcome: 'updated',
      reason: null,
      note: null,
      newConflicts: 0,
      settledConflicts: 0,
      seen: describeSeen(store, trialId),
      name,
      position,
      chosen: true,
      text: first.text,
    }
  })

const countIn = ({ sections, filters, after }: Reread): Pick<ComparedText, 'changes' | 'warnings'> => ({
  changes: countFieldChanges(sections ?? []) + filters.length,
  warnings: after.warnings.length,
})

type Reread = Extract<RereadingPreview, { refusal: null }>
