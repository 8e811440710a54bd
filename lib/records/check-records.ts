import { readTargets } from '@/lib/dosing/read-targets.ts'
import { countPages } from '@/lib/store/check-filter-pages.ts'
import {
  checkTrialFilters,
  checkTrialRow,
  checkUntoldRow,
  readFilterRows,
  readRevisions,
} from '@/lib/store/check-trial-rows.ts'
import { openWordChecker, type WordChecker } from '@/lib/store/check-trial-words.ts'
import type { FaultList } from '@/lib/store/fault-list.ts'
import { type PageRow, slotOf } from '@/lib/store/filter-page.ts'
import { onOneState } from '@/lib/store/on-one-state.ts'
import type { WritableStore } from '@/lib/store/open-store.ts'
import { type StoredRow, selectTrialsOfPage } from '@/lib/store/stored-trials.ts'
import { isDrawn } from '@/lib/store/sum-words.ts'
import { type PackedTrial, packTrial } from '@/lib/store/write-trial.ts'
import { REGISTRY_NAMES } from '@/lib/trial/registry.ts'
import { checkDocuments } from './check-documents.ts'
import { checkEvidence } from './check-evidence.ts'
import { composeRecord } from './compose-documents.ts'
import { ROWS_VERSION } from './rows-version.ts'

export type RecordsChecked = {
  trials: number
  documents: number
  /** Places that values lead to. */
  places: number
  /** Trials whose words were compared with the index. */
  words: number
  /** Trials that another version of the program wrote: their rows were not compared. */
  otherVersion: number
}

export type RecordsToCheck = {
  /** From 0 to 1: of trials that are read, and of those whose words are compared. Always the same ones of a store. */
  share: number
  wordsShare: number
  onStep?: (what: string) => void
  onProgress?: (done: number, all: number) => void
}

/**
 * Reads trials from their stored texts, as pages do, and compares with that what is stored of them: row, filters, words.
 * Trials of a page of filters are read in one state of the store, so that an import that goes on meanwhile does no harm.
 */
export function checkRecords(store: WritableStore, faults: FaultList, options: RecordsToCheck): RecordsChecked {
  const checked: RecordsChecked = { trials: 0, documents: 0, places: 0, words: 0, otherVersion: 0 }
  const words = openWordChecker(store)
  try {
    let pages = 0
    faults.during('Trials', () => {
      pages = countPages(store)
    })
    for (let page = 0; page < pages; page++) {
      faults.during(`Trials of page ${page}`, () =>
        onOneState(store, () => checkPage({ store, faults, words, options, checked }, page)),
      )
      options.onProgress?.(page + 1, pages)
    }
    options.onStep?.('Words of trials')
    faults.during('Words of trials', () => {
      checked.words = words.compare(faults, options.wordsShare, () => readRevisions(store))
    })
  } finally {
    words.close()
  }
  return checked
}

type Work = {
  store: WritableStore
  faults: FaultList
  words: WordChecker
  options: RecordsToCheck
  checked: RecordsChecked
}

function checkPage(work: Work, page: number): void {
  const { store, options } = work
  const chosen = selectTrialsOfPage(store, page).filter(({ key }) => isDrawn(key, options.share))
  if (chosen.length === 0) return
  const filters = readFilterRows(store, page) ?? new Map<number, PageRow>()
  const packed = chosen.flatMap(trial => {
    const one = checkTrial(work, trial, filters)
    const revision = filters.get(slotOf(trial.key))?.revision ?? 0
    return one && isDrawn(trial.key, options.wordsShare) ? { trial, revision, packed: one } : []
  })
  work.words.expect(packed)
}

/** What is to be written of the trial, where that can be compared. */
function checkTrial(
  { store, faults, checked }: Work,
  trial: StoredRow,
  filters: ReadonlyMap<number, PageRow>,
): PackedTrial | undefined {
  const { readings, documents, current, isWhole, isOutdated } = checkDocuments(store, faults, trial)
  checked.documents += documents
  if (current === 0) checkUntoldRow(faults, trial)
  else checked.trials++
  if (!isWhole) return undefined
  const record = composeRecord(
    readings.toSorted(
      (a, b) => REGISTRY_NAMES.indexOf(a.document.registry) - REGISTRY_NAMES.indexOf(b.document.registry),
    ),
  )
  checked.places += checkEvidence(faults, trial, record, new Map(readings.map(read => [read.document.id, read.text])))
  if (isOutdated || trial.rowsVersion !== ROWS_VERSION) {
    checked.otherVersion++
    return undefined
  }
  const packed = packTrial({ record, targets: readTargets(record.trial) }, ROWS_VERSION)
  checkTrialRow(faults, trial, packed)
  checkTrialFilters(store, faults, trial, filters, packed)
  return packed
}
