import { compareAll } from './compare-all.ts'
import type { PreparedSource } from './create-prepared.ts'
import { READERS } from './find-stale.ts'
import { JobFailed } from './job-failed.ts'
import type { JobProgress } from './job-progress.ts'
import { listNewTexts, listTakenTexts } from './list-texts.ts'
import { openDesk } from './open-desk.ts'
import { prepareOutdated } from './prepare-outdated.ts'
import { dropPreparedTexts } from './prepared-text.ts'
import { setPreparedState } from './set-prepared-state.ts'
import type { JobEnd } from './settle-job.ts'
import { stateOfStore } from './state-of-store.ts'
import { removeUpload } from './upload-folder.ts'

type Source = { source: PreparedSource; taken: number }

/**
 * Reads the texts of a prepared import and compares each with what is stored and with those before it. Done again, it
 * begins anew; texts that it has are kept, and so is which of them are to be applied.
 *
 * @throws {JobFailed} where they are more than the desk takes
 * @throws {JobStopped} where somebody stopped it
 * @throws {StoreUnavailable} where the registry cannot be read
 */
export async function prepareImport(preparedId: string, progress: JobProgress): Promise<JobEnd> {
  const { source, taken } = sourceOf(preparedId)
  const storeState = await stateOfStore()
  setPreparedState(preparedId, 'reading')
  if (source === 'outdated') prepareOutdated(preparedId, progress)
  else if (taken) await compareAll(preparedId, listTakenTexts(preparedId), { progress, total: countTaken(preparedId) })
  else await takeAll(source, preparedId, progress)
  return {
    state: 'done',
    message: null,
    settle: () => {
      const preparedAt = new Date().toISOString()
      setPreparedState(preparedId, 'ready', { storeState, readers: READERS, preparedAt, taken: 1 })
    },
    // Only now does nobody need the files any more, whenever the process ends.
    after: () => removeUpload(preparedId),
  }
}

async function takeAll(
  source: Exclude<PreparedSource, 'outdated'>,
  preparedId: string,
  progress: JobProgress,
): Promise<void> {
  forget(preparedId)
  try {
    await compareAll(preparedId, listNewTexts(source, preparedId), { progress, total: null })
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

function forget(preparedId: string): void {
  openDesk().prepare('DELETE FROM prepared_documents WHERE preparedId = ?').run(preparedId)
  dropPreparedTexts(preparedId)
}

const countTaken = (preparedId: string): number =>
  Number(openDesk().prepare('SELECT count(*) FROM prepared_documents WHERE preparedId = ?').pluck().get(preparedId))
