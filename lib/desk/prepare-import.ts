import { Refusal } from '@/lib/registries/refusal.ts'
import { storeState } from '@/lib/store/store-state.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { type ComparedText, openComparer, refusedText } from './compare-text.ts'
import type { PreparedSource } from './create-prepared.ts'
import { JobFailed, JobStopped } from './job-failed.ts'
import type { JobProgress } from './job-progress.ts'
import { MAX_TEXTS, MAX_UNPACKED, TAKE_COMMAND } from './limits.ts'
import { type ListedText, listOffered } from './list-offered.ts'
import { openDesk } from './open-desk.ts'
import { prepareOutdated } from './prepare-outdated.ts'
import { dropPreparedTexts, readPreparedText } from './prepared-text.ts'
import { setPreparedState } from './set-prepared-state.ts'
import { removeUpload } from './upload-folder.ts'
import { type PreparedRow, writePrepared } from './write-prepared.ts'

type Source = { source: PreparedSource; taken: number }

/**
 * Reads the texts of a prepared import and compares each with what is stored and with those before it. Done again, it
 * begins anew; texts that it has are kept, and so is which of them are to be applied.
 *
 * @throws {JobFailed} where they are more than the desk takes
 * @throws {JobStopped} where somebody stopped it
 * @throws {StoreUnavailable} where the registry cannot be read
 */
export async function prepareImport(preparedId: string, progress: JobProgress): Promise<void> {
  const { source, taken } = sourceOf(preparedId)
  const state = await stateOfStore()
  setPreparedState(preparedId, 'reading')
  if (source === 'outdated') prepareOutdated(preparedId, progress)
  else if (taken) await compareAll(preparedId, listTaken(preparedId), progress, countTaken(preparedId))
  else await takeAll(source, preparedId, progress)
  setPreparedState(preparedId, 'ready', { storeState: state, preparedAt: new Date().toISOString(), taken: 1 })
  if (!taken) removeUpload(preparedId)
}

async function takeAll(
  source: Exclude<PreparedSource, 'outdated'>,
  preparedId: string,
  progress: JobProgress,
): Promise<void> {
  forget(preparedId)
  try {
    await compareAll(preparedId, listNew(source, preparedId), progress)
  } catch (error) {
    if (error instanceof JobFailed) {
      forget(preparedId)
      removeUpload(preparedId)
    }
    throw error
  }
}

function sourceOf(preparedId: string): Source {
  const row = openDesk().prepare<[string], Source>('SELECT source, taken FROM prepared_imports WHERE id = ?')
  const source = row.get(preparedId)
  if (!source) throw new JobFailed('This prepared import is not there any more.')
  return source
}

/** Null where there is no registry yet. */
export async function stateOfStore(): Promise<string | null> {
  try {
    return await storeState()
  } catch (error) {
    if (error instanceof StoreUnavailable && error.code === 'databaseMissing') return null
    throw error
  }
}

function forget(preparedId: string): void {
  openDesk().prepare('DELETE FROM prepared_documents WHERE preparedId = ?').run(preparedId)
  dropPreparedTexts(preparedId)
}

/** A text to compare, with whether it is to be applied where somebody has said so. */
type TextToCompare = ListedText & { position: number; chosen?: boolean | undefined }

async function* listNew(
  source: Exclude<PreparedSource, 'outdated'>,
  preparedId: string,
): AsyncGenerator<TextToCompare> {
  let position = 0
  let length = 0
  for await (const listed of listOffered(source, preparedId)) {
    length += 'text' in listed ? listed.text.length : 0
    if (position >= MAX_TEXTS)
      throw new JobFailed(
        `More than ${MAX_TEXTS.toLocaleString('en')} texts were offered, which is the most that the desk takes. None was taken in. ${TAKE_COMMAND}`,
      )
    if (length > MAX_UNPACKED)
      throw new JobFailed(
        `The texts that were offered have more than ${MAX_UNPACKED / 1024 ** 3} GB, which is the most that the desk takes. None was taken in. ${TAKE_COMMAND}`,
      )
    yield { ...listed, position: position++ }
  }
}

type TakenRow = { position: number; name: string; reason: string | null; outcome: string; chosen: number }

function* listTaken(preparedId: string): Generator<TextToCompare> {
  const select = openDesk().prepare<[string, number], TakenRow>(
    `SELECT position, name, reason, outcome, chosen FROM prepared_documents
     WHERE preparedId = ? AND position > ? ORDER BY position LIMIT 100`,
  )
  for (
    let some = select.all(preparedId, -1);
    some.length > 0;
    some = select.all(preparedId, some.at(-1)?.position ?? 0)
  )
    for (const { position, name, reason, outcome, chosen } of some) {
      const text = readPreparedText(preparedId, position)
      const refusal = new Refusal('fileUnreadable', reason ?? 'The text is kept no longer.')
      // What could not be applied was not chosen by anybody.
      const wasChosen = outcome === 'added' || outcome === 'updated' ? chosen === 1 : undefined
      yield { name, position, chosen: wasChosen, ...(text === undefined ? { refusal } : { text }) }
    }
}

const countTaken = (preparedId: string): number =>
  Number(openDesk().prepare('SELECT count(*) FROM prepared_documents WHERE preparedId = ?').pluck().get(preparedId))

/** So much is written at a time: texts, and characters of them. */
const BATCH = 50
const LONGEST_BATCH = 4_000_000

async function compareAll(
  preparedId: string,
  texts: AsyncIterable<TextToCompare> | Iterable<TextToCompare>,
  progress: JobProgress,
  total: number | null = null,
): Promise<void> {
  const comparer = openComparer()
  const planned = new Map<string, number[]>()
  const totals = { added: 0, updated: 0, unchanged: 0, refused: 0 }
  let batch: PreparedRow[] = []
  let length = 0
  let done = 0
  const textAt = (position: number): string =>
    batch.find(row => row.position === position)?.text ?? readPreparedText(preparedId, position) ?? ''
  const write = () => {
    writePrepared(preparedId, batch)
    batch = []
    length = 0
    progress.report({ done, total, totals })
    if (progress.isStopAsked()) throw new JobStopped('Stopped before all texts were read.')
  }
  try {
    for await (const one of texts) {
      const compared: ComparedText =
        'text' in one
          ? comparer.compare(one.text, one.chosen ?? true, trialId => (planned.get(trialId) ?? []).map(textAt))
          : refusedText(one.refusal.message)
      const isApplicable = compared.outcome === 'added' || compared.outcome === 'updated'
      const chosen = isApplicable && (one.chosen ?? true)
      const { trialId } = compared
      if (chosen && trialId) planned.set(trialId, [...(planned.get(trialId) ?? []), one.position])
      batch.push({
        ...compared,
        position: one.position,
        name: one.name,
        chosen,
        ...('text' in one && { text: one.text }),
      })
      totals[compared.outcome]++
      done++
      length += 'text' in one ? one.text.length : 0
      if (batch.length >= BATCH || length > LONGEST_BATCH) write()
    }
    write()
    progress.flush()
  } finally {
    comparer.close()
  }
}
