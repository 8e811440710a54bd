import { readTargets } from '@/lib/dosing/read-targets.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import { FILTER_NAMES, type FilterName } from '@/lib/search/trial-query.ts'
import { listOutdatedTrials } from '@/lib/store/list-outdated.ts'
import type { WritableStore } from '@/lib/store/open-store.ts'
import { readWrittenTrial, type WrittenTrial } from '@/lib/store/read-written-trial.ts'
import { rowToTrial } from '@/lib/store/row-to-trial.ts'
import { packTrial } from '@/lib/store/write-trial.ts'
import { compareRecords, type RecordChanges } from '@/lib/trial/compare-records.ts'
import type { RegistryDocument, TrialRecord } from '@/lib/trial/trial-record.ts'
import { composeRecord } from './compose-documents.ts'
import { readAsStored } from './read-as-stored.ts'
import { READER_VERSIONS } from './reader-versions.ts'
import { ROWS_VERSION } from './rows-version.ts'

/** By which values a filter would no longer find the trial, and by which it would then. */
export type FilterChange = { filter: FilterName; gone: string[]; came: string[] }

/** A text that tells the trial; `today` is the version of the reader that would read it now. */
export type RereadText = { document: RegistryDocument; today: number }

/**
 * What reading a trial's texts again would change in what is stored of it: in what lists show, in what filters go by, and
 * in warnings. `refusal` says why nothing would. Where its row is of an older form than can be compared, `sections` is
 * null: it would be written anew. `before` and `after` tell what rows tell, for whoever shows `sections`.
 */
export type RereadingPreview =
  | { refusal: string; texts: RegistryDocument[] }
  | {
      refusal: null
      texts: RereadText[]
      before: TrialRecord
      after: TrialRecord
      sections: RecordChanges['sections'] | null
      filters: FilterChange[]
    }

/**
 * What reading a trial again from its stored texts, all of which are read together, would change in what is stored of it.
 * Its page is read from the texts by today's readers anyway. The words it is searched by are written anew as well: the
 * index keeps none to compare them with. Writes nothing; undefined where no text tells the trial.
 */
export function previewRereading(store: WritableStore, trialId: string): RereadingPreview | undefined {
  const written = readWrittenTrial(store, trialId)
  if (!written) return undefined
  try {
    return compareWithWritten(written)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { refusal: error.message, texts: written.texts.map(({ document }) => document) }
  }
}

/** How many trials are taken out of the store at a time. */
const TRIALS_PER_READ = 100

/** The same for all trials of which a text is to be read again, one after the other. */
export function* previewRereadings(store: WritableStore): Generator<{ trialId: string; preview: RereadingPreview }> {
  for (let after = 0; ; ) {
    const some = listOutdatedTrials(store, READER_VERSIONS, { after, most: TRIALS_PER_READ })
    for (const { trialId } of some) {
      const preview = previewRereading(store, trialId)
      if (preview) yield { trialId, preview }
    }
    const last = some.at(-1)
    if (!last) return
    after = last.key
  }
}

/** Whether lists, filters and warnings tell the same afterwards, so that only versions differ. */
export const changesNothing = (preview: RereadingPreview): boolean =>
  preview.refusal === null && preview.sections?.length === 0 && preview.filters.length === 0

function compareWithWritten(written: WrittenTrial): RereadingPreview {
  const { row, texts, warnings } = written
  const readings = texts.map(text => readAsStored(text, row.trialId))
  const record = composeRecord(readings)
  const packed = packTrial({ record, targets: readTargets(record.trial) }, ROWS_VERSION)
  const [listed, due] = [rowToTrial(row, record.trial), rowToTrial(packed.row, record.trial)]
  if (!due) throw new Error(`The row of ${row.trialId} cannot be told in the terms of a trial`)
  const documents = texts.map(({ document }) => document)
  const before = { ...UNPLACED, trial: listed ?? due, documents, warnings }
  const after = { ...UNPLACED, trial: due, documents, warnings: record.warnings, evidence: record.evidence }
  return {
    refusal: null,
    texts: texts.map(({ document }, at) => ({ document, today: readings[at]?.document.parserVersion ?? 0 })),
    before,
    after,
    sections: listed ? compareRecords(before, after).sections : null,
    filters: compareFilters(written.filters, packed.entry.values),
  }
}

/** A row says neither where its values stand, nor what they were inferred from, nor how others are missing. */
const UNPLACED: Omit<TrialRecord, 'trial' | 'documents' | 'warnings'> = {
  evidence: {},
  absence: {},
  basis: {},
  conflicts: [],
}

function compareFilters(
  stored: WrittenTrial['filters'],
  due: Readonly<Record<FilterName, readonly string[]>>,
): FilterChange[] {
  return FILTER_NAMES.flatMap(filter => {
    const old = stored[filter] ?? []
    const gone = old.filter(value => !due[filter].includes(value))
    const came = due[filter].filter(value => !old.includes(value))
    return gone.length + came.length > 0 ? { filter, gone, came } : []
  })
}
