import type { FaultList } from './fault-list.ts'
import { decodePage, OTHER_ID, type PageRow, rowsOfPage, TRIALS_PER_PAGE } from './filter-page.ts'
import { IS_TOLD } from './is-told.ts'
import { type KnownTerms, NO_FILTER, noTerms, readNewTerms } from './known-terms.ts'
import { onOneState } from './on-one-state.ts'
import type { WritableStore } from './open-store.ts'

/** Whether what filters go by is there for each trial and for no other, in the place of its key; page by page. */
export function checkFilterPages(store: WritableStore, faults: FaultList): void {
  const terms = noTerms()
  for (let page = 0; page < countPages(store); page++)
    onOneState(store, () => {
      readNewTerms(store, terms)
      checkPage(store, faults, page, terms)
    })
}

/** How many pages there are, or should be. */
export const countPages = (store: WritableStore): number =>
  store
    .prepare<[number], number>(
      `SELECT 1 + max((SELECT coalesce(max(page), -1) FROM filter_pages), (SELECT coalesce(max(key) / ?, -1) FROM trials))`,
    )
    .pluck()
    .get(TRIALS_PER_PAGE) ?? 0

function checkPage(store: WritableStore, faults: FaultList, page: number, terms: KnownTerms): void {
  const first = page * TRIALS_PER_PAGE
  const ids = new Map(
    store
      .prepare<[number, number], { key: number; trialId: string }>(
        `SELECT key, trialId FROM trials WHERE key >= ? AND key < ? AND ${IS_TOLD}`,
      )
      .all(first, first + TRIALS_PER_PAGE)
      .map(({ key, trialId }) => [key, trialId]),
  )
  const stored = store
    .prepare<[number], { revision: number; rows: Uint8Array }>(
      'SELECT revision, "rows" FROM filter_pages WHERE page = ?',
    )
    .get(page)
  const read = stored ? readPage(faults, page, stored.rows) : { rows: new Map<number, PageRow>(), newest: 0 }
  if (!read) return
  const { rows, newest } = read
  if (stored && stored.revision !== newest)
    faults.add('filters', `Page ${page} is of revision ${stored.revision}, and its newest trial of ${newest}.`)
  for (const [slot, row] of rows) {
    checkRow(faults, first + slot, row, ids.get(first + slot), terms)
    ids.delete(first + slot)
  }
  for (const [key, trialId] of ids) faults.add('filters', `${trialId} (key ${key}) is missing in what filters go by.`)
}

function checkRow(
  faults: FaultList,
  key: number,
  row: PageRow,
  trialId: string | undefined,
  { filters }: KnownTerms,
): void {
  const told = trialIdOf(row)
  if (told !== trialId)
    faults.add('filters', `What filters go by has ${told} at key ${key}, where ${trialId ?? 'none'} is.`)
  if (row.terms.some(id => (filters[id] ?? NO_FILTER) === NO_FILTER))
    faults.add('filters', `${told} (key ${key}) has a value of a filter that has no name.`)
}

const trialIdOf = ({ number, otherId }: PageRow): string =>
  number === OTHER_ID ? `${otherId}` : `NCT${String(number).padStart(8, '0')}`

type ReadPage = { rows: Map<number, PageRow>; newest: number }

/** The trials of a page, and when one of its places was written last: one that a trial was taken from as well. */
function readPage(faults: FaultList, page: number, bytes: Uint8Array): ReadPage | undefined {
  try {
    const decoded = decodePage(bytes)
    return { rows: rowsOfPage(decoded), newest: Math.max(...decoded.revision) }
  } catch (error) {
    // Whatever damaged bytes lead to, that is the fault.
    faults.add(
      'filters',
      `Page ${page} of what filters go by cannot be read: ${error instanceof Error ? error.message : error}.`,
    )
    return undefined
  }
}
