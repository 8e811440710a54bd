import { decodePage, type FilterPage, pageOf, slotOf, TRIALS_PER_PAGE } from './filter-page.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'
import { type Range, rangesOf, replaceKeys, type SortedKeys } from './sorted-keys.ts'

/**
 * What all trials are filtered, counted and sorted by, in one state of the store; pages by their numbers. Never changed:
 * what was computed on it can be brought up to date by the pages in which a newer one differs.
 */
export type TrialColumns = {
  /** The highest revision of a page. */
  revision: number
  pages: readonly (FilterPage | undefined)[]
  /** Of all trials. */
  keys: SortedKeys
}

export const NO_COLUMNS: TrialColumns = { revision: 0, pages: [], keys: new Uint32Array(0) }

/** The columns of the store's present state: of those that are known already, only what changed since is read. */
export function readColumns(store: WritableStore, known = NO_COLUMNS): TrialColumns {
  const newer = prepareOnce<[number], { page: number; revision: number; rows: Uint8Array }>(
    store,
    'SELECT page, revision, "rows" FROM filter_pages WHERE revision > ?',
  )
  const pages = [...known.pages]
  let { revision } = known
  for (const { page, rows, revision: written } of newer.iterate(known.revision)) {
    pages[page] = decodePage(rows)
    revision = Math.max(revision, written)
  }
  if (revision === known.revision) return known
  if (known === NO_COLUMNS) return { revision, pages, keys: keysOfPages(pages) }
  const changed = changedKeys(known, { ...known, pages })
  const present = changed.filter(key => pages[pageOf(key)]?.number[slotOf(key)])
  return { revision, pages, keys: replaceKeys(known.keys, changed, present) }
}

function keysOfPages(pages: readonly (FilterPage | undefined)[]): SortedKeys {
  const keys = new Uint32Array(pages.length * TRIALS_PER_PAGE)
  let count = 0
  for (const [at, page] of pages.entries()) {
    if (!page) continue
    const { number } = page
    for (let slot = 0; slot < TRIALS_PER_PAGE; slot++)
      if (number[slot] !== 0) keys[count++] = at * TRIALS_PER_PAGE + slot
  }
  return keys.slice(0, count)
}

type Change = { before: TrialColumns; after: TrialColumns; keys: SortedKeys; ranges: Range[] }

let last: Change | undefined

/** What is kept of one search is all of one state, and asks about the same two in turn. */
function changeBetween(before: TrialColumns, after: TrialColumns): Change {
  if (last?.before !== before || last.after !== after) {
    const keys = findChanged(before, after)
    last = { before, after, keys, ranges: rangesOf(keys) }
  }
  return last
}

/** Trials of which one state says another thing than the other, or only one of the two says anything. */
export const changedKeys = (before: TrialColumns, after: TrialColumns): SortedKeys => changeBetween(before, after).keys

/** The ranges in which those are. */
export const changedRanges = (before: TrialColumns, after: TrialColumns): readonly Range[] =>
  changeBetween(before, after).ranges

function findChanged(before: TrialColumns, after: TrialColumns): SortedKeys {
  const changed: number[] = []
  for (let at = 0; at < Math.max(before.pages.length, after.pages.length); at++) {
    const [old, now] = [before.pages[at], after.pages[at]]
    if (old === now) continue
    for (let slot = 0; slot < TRIALS_PER_PAGE; slot++)
      if (old?.number[slot] !== now?.number[slot] || old?.revision[slot] !== now?.revision[slot])
        changed.push(at * TRIALS_PER_PAGE + slot)
  }
  return Uint32Array.from(changed)
}
