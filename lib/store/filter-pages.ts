import { FILTER_NAMES, type FilterName } from '@/lib/search/trial-query.ts'
import type { Age } from '@/lib/trial/age.ts'
import type { PartialDate } from '@/lib/trial/date.ts'
import { decodePage, encodePage, type FilterPage, OTHER_ID, type PageRow, pageOf, slotOf } from './filter-page.ts'
import { openTermIds, type TermIds } from './filter-terms.ts'
import type { WritableStore } from './open-store.ts'
import { packAges } from './pack-ages.ts'
import { packDate } from './pack-date.ts'
import { prepareOnce } from './prepare-once.ts'

/** What a trial is filtered, counted and sorted by; `phaseOrder` and `statusOrder` are places from 0 on. */
export type FilterEntry = {
  /** Of its row in `trials`. */
  key: number
  trialId: string
  values: Readonly<Record<FilterName, readonly string[]>>
  lastUpdatePostDate: PartialDate | null
  startDate: PartialDate | null
  enrollmentCount: number | null
  phaseOrder: number | null
  statusOrder: number | null
  minimumAge: Age | null
  maximumAge: Age | null
}

/**
 * Writes what trials are filtered, counted and sorted by over what is stored of them. Belongs into the transaction that
 * writes the trials, once for all of them: a page is written whole, however many of its trials changed.
 *
 * @param gone keys of trials that are in no list any more
 */
export function writeFilterPages(
  store: WritableStore,
  entries: readonly FilterEntry[],
  gone: readonly number[] = [],
): void {
  if (entries.length === 0 && gone.length === 0) return
  // Whoever writes is alone: nobody takes the same number, and readers see the pages of all lower ones.
  const highest = prepareOnce<[], { revision: number | null }>(
    store,
    'SELECT max(revision) AS revision FROM filter_pages',
  )
  const revision = (highest.get()?.revision ?? 0) + 1
  const termIds = openTermIds(store)
  const rowsByPage = new Map<number, Map<number, PageRow>>()
  const put = (key: number, row: PageRow) => {
    const rows = rowsByPage.get(pageOf(key)) ?? new Map<number, PageRow>()
    rowsByPage.set(pageOf(key), rows.set(slotOf(key), row))
  }
  for (const entry of entries) put(entry.key, packEntry(entry, revision, termIds))
  for (const key of gone) put(key, { ...NO_ROW, revision })
  for (const [page, rows] of rowsByPage) {
    prepareOnce<[number, number, Uint8Array]>(
      store,
      `INSERT INTO filter_pages (page, revision, "rows") VALUES (?, ?, ?)
       ON CONFLICT (page) DO UPDATE SET revision = excluded.revision, "rows" = excluded."rows"`,
    ).run(page, revision, encodePage(rows, selectPage(store, page)))
  }
}

/** Where no trial is. */
const NO_ROW: PageRow = {
  number: 0,
  otherId: null,
  revision: 0,
  updated: 0,
  started: 0,
  enrollment: 0,
  phase: 0,
  status: 0,
  ageFrom: 0,
  ageTo: 0,
  terms: [],
}

function selectPage(store: WritableStore, page: number): FilterPage | undefined {
  const stored = prepareOnce<[number], { rows: Uint8Array }>(store, 'SELECT "rows" FROM filter_pages WHERE page = ?')
  const found = stored.get(page)
  return found && decodePage(found.rows)
}

const NCT_ID = /^NCT(\d{8})$/

/** A trial’s place in a page; `termIds` says the numbers of its values. */
export function packEntry(entry: FilterEntry, revision: number, termIds: TermIds): PageRow {
  const [, number] = NCT_ID.exec(entry.trialId) ?? []
  const terms = FILTER_NAMES.flatMap(filter => [...new Set(entry.values[filter])].map(value => termIds(filter, value)))
  // NCT00000000 is nobody's, and 0 is no trial's number.
  const isNumbered = Number(number) > 0
  return {
    number: isNumbered ? Number(number) : OTHER_ID,
    otherId: isNumbered ? null : entry.trialId,
    revision,
    updated: packDate(entry.lastUpdatePostDate),
    started: packDate(entry.startDate),
    enrollment: packCount(entry.enrollmentCount),
    phase: packCount(entry.phaseOrder),
    status: packCount(entry.statusOrder),
    ...packAges(entry.minimumAge, entry.maximumAge, entry.values.age),
    terms,
  }
}

const MOST = 0xffff_fff0

/** One more, so that 0 says that it is not known. More than four thousand million participants are as many as that. */
const packCount = (count: number | null): number => (count === null ? 0 : Math.min(count, MOST) + 1)
