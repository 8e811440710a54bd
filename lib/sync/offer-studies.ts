import { writeStudy } from '@/lib/import/containers/study-text.ts'
import type { OfferedText } from '@/lib/import/import-texts.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import { type FetchPosition, fetchStudies } from './fetch-studies.ts'
import { identifyStudy } from './identify-study.ts'
import type { RegistryApi } from './registry-api.ts'
import type { StudyRequest } from './study-request.ts'
import type { SyncJournal } from './sync-journal.ts'

/** How far fetching came: studies fetched in this run, received of the whole list, and counted by the registry. */
export type SyncProgress = { fetched: number; received: number; total: number | undefined }

/** Lists to fetch one after the other, each from a position on. */
export type StudyLists = { requests: readonly StudyRequest[]; from: FetchPosition }

export type OfferListeners = {
  onNote?: ((note: string) => void) | undefined
  /** Called when all studies of a page were offered. */
  onProgress?: ((progress: SyncProgress) => void) | undefined
  /** Called with the numbers of each study, former ones included. */
  onNumbers?: ((numbers: string[]) => void) | undefined
}

/**
 * The studies of some lists as texts to import, each as compact JSON, the form that importing a file of studies uses
 * too: the same study is recognized whichever way it comes.
 *
 * @throws {SyncStopped} where fetching cannot go on
 */
export async function* offerStudies(
  api: RegistryApi,
  { requests, from }: StudyLists,
  journal: SyncJournal,
  { onNote, onProgress, onNumbers }: OfferListeners,
): AsyncGenerator<OfferedText> {
  let fetched = 0
  for (const request of requests) {
    for await (const { studies, reached, position } of fetchStudies(api, request, from, onNote)) {
      for (const study of studies) {
        const { nctId, numbers, lastUpdate } = identifyStudy(study)
        fetched++
        journal.offerStudy(lastUpdate)
        onNumbers?.(numbers)
        yield offerStudy(nctId ?? `study ${fetched} of the answer`, study)
      }
      journal.endPage(position)
      onProgress?.({ fetched, received: reached.received, total: reached.total })
    }
  }
}

function offerStudy(name: string, study: unknown): OfferedText {
  try {
    return { name, text: writeStudy(study) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { name, refusal: error }
  }
}
