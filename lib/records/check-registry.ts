import { checkStore } from '@/lib/store/check-store.ts'
import { type FaultGroup, openFaultList } from '@/lib/store/fault-list.ts'
import { IS_TOLD } from '@/lib/store/is-told.ts'
import { countOutdated } from '@/lib/store/list-outdated.ts'
import { peekIntoStore, type WritableStore } from '@/lib/store/open-store.ts'
import { refuseOutdated } from '@/lib/store/refuse-outdated.ts'
import { inStore } from '@/lib/store/store-fault.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { checkRecords, type RecordsChecked } from './check-records.ts'
import { READER_VERSIONS } from './reader-versions.ts'

export type CheckReport = {
  file: string
  /** How many there were at the end; `checked` says how many of them were looked at. */
  trials: number
  checked: RecordsChecked
  /** Texts that an older program read, or made rows of: `npm run reparse` reads them again. */
  outdated: number
  faults: FaultGroup[]
}

export type RegistryToCheck = {
  /** Reads a sample of the trials, and the index only in part. */
  quick?: boolean
  onStep?: (what: string) => void
  onProgress?: (done: number, all: number) => void
}

/** How many trials are read by a quick check, and how many have their words compared by a whole one. */
export const QUICK_SAMPLE = 500
export const WORDS_SAMPLE = 50_000

/**
 * Holds all that is stored against the texts that it was read from, and against itself. Writes nothing, and may run while
 * the site is open and imports go on.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export function checkRegistry({ quick = false, onStep, onProgress }: RegistryToCheck = {}): CheckReport {
  const store = peekIntoStore()
  if (!store) throw new StoreUnavailable('databaseMissing', 'There is no database to check')
  try {
    return inStore(() => {
      refuseOutdated(store)
      const faults = openFaultList()
      checkStore(store, faults, { quick, ...(onStep ? { onStep } : {}) })
      onStep?.('Trials')
      let trials = 0
      let outdated = 0
      faults.during('The number of trials', () => {
        trials = countTrials(store)
      })
      const checked = checkRecords(store, faults, {
        share: quick ? QUICK_SAMPLE / trials : 1,
        wordsShare: (quick ? QUICK_SAMPLE : WORDS_SAMPLE) / trials,
        ...(onStep ? { onStep } : {}),
        ...(onProgress ? { onProgress } : {}),
      })
      // An import may have gone on meanwhile, and some of its trials were read; another may have been taken back.
      faults.during('The numbers of trials and texts at the end', () => {
        trials = Math.max(countTrials(store), checked.trials)
        outdated = countOutdated(store, READER_VERSIONS)
      })
      return { file: store.name, trials, checked, outdated, faults: faults.groups() }
    })
  } finally {
    store.close()
  }
}

const countTrials = (store: WritableStore): number =>
  store.prepare<[], number>(`SELECT count(*) FROM trials WHERE ${IS_TOLD}`).pluck().get() ?? 0
