import { countPages } from './check-filter-pages.ts'
import type { FaultList } from './fault-list.ts'
import { COLUMNS, decodePage, type PageRow, rowsOfPage, slotOf, TRIALS_PER_PAGE } from './filter-page.ts'
import { packEntry } from './filter-pages.ts'
import { toSqlite } from './insert-rows.ts'
import { findTerm } from './known-terms.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'
import { nameOf, type StoredRow } from './stored-trials.ts'
import { untoldRow } from './trial-to-row.ts'
import type { PackedTrial } from './write-trial.ts'

/** Whether a trial's row is what its texts make of it. */
export function checkTrialRow(faults: FaultList, stored: StoredRow, { row }: Pick<PackedTrial, 'row'>): void {
  const differing = listDiffering(stored, row)
  if (differing.length > 0)
    faults.add('trials', `${nameOf(stored)} has another ${differing.join(', ')} in its row than its texts say.`)
}

/** Whether the row of a trial that nothing tells says nothing. */
export function checkUntoldRow(faults: FaultList, stored: StoredRow): void {
  const differing = listDiffering(stored, untoldRow(stored.trialId, stored.rowsVersion))
  if (differing.length > 0)
    faults.add('trials', `No text tells ${nameOf(stored)}, and its row has ${differing.join(', ')}.`)
}

/** The columns that have something else than is due. */
const listDiffering = (stored: StoredRow, row: PackedTrial['row']): string[] =>
  Object.entries(row)
    .filter(([column, value]) => stored[column] !== plain(toSqlite(value)))
    .map(([column]) => column)

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value)

/** What filters go by for the trials of a page, by slot; none where the page is missing or damaged. */
export function readFilterRows(store: WritableStore, page: number): Map<number, PageRow> | undefined {
  const stored = prepareOnce<[number], { rows: Uint8Array }>(store, 'SELECT "rows" FROM filter_pages WHERE page = ?')
  const found = stored.get(page)
  try {
    return found && rowsOfPage(decodePage(found.rows))
  } catch {
    // Told by checkFilterPages.
    return undefined
  }
}

/** Whether what filters, counts and sorting go by is what a trial's texts make of it. */
export function checkTrialFilters(
  store: WritableStore,
  faults: FaultList,
  stored: StoredRow,
  rows: ReadonlyMap<number, PageRow>,
  { entry }: PackedTrial,
): void {
  const found = rows.get(slotOf(stored.key))
  if (!found) return
  const lacking: string[] = []
  const due = packEntry({ key: stored.key, ...entry }, found.revision, (filter, value) => {
    const id = findTerm(store, filter, value)
    if (id === undefined) lacking.push(`${filter} (a value without a number)`)
    return id ?? 0
  })
  const columns = COLUMNS.filter(name => found[name] !== due[name])
  const values = differingFilters(store, found.terms, due.terms)
  const differing = [...columns, ...(lacking.length > 0 ? lacking : values)]
  if (differing.length > 0)
    faults.add(
      'filters',
      `${nameOf(stored)} is filtered or sorted by another ${differing.join(', ')} than its texts say.`,
    )
}

/** The names of filters of which one has a value that the other lacks. */
function differingFilters(store: WritableStore, found: readonly number[], due: readonly number[]): string[] {
  const odd = [...found.filter(id => !due.includes(id)), ...due.filter(id => !found.includes(id))]
  const select = prepareOnce<[number], { filter: string }>(store, 'SELECT filter FROM filter_terms WHERE id = ?')
  return [...new Set(odd.map(id => select.get(id)?.filter ?? 'filter'))]
}

/** At which revision each trial was written last, by its key. */
export function readRevisions(store: WritableStore): Map<number, number> {
  const revisions = new Map<number, number>()
  for (let page = 0; page < countPages(store); page++)
    for (const [slot, { revision }] of readFilterRows(store, page) ?? [])
      revisions.set(page * TRIALS_PER_PAGE + slot, revision)
  return revisions
}
