import { describe, expect, it, test } from 'vitest'
import {
  changeSearch,
  mergeSaved,
  NOTHING_SAVED,
  parseSaved,
  type Saved,
  type SavedSearch,
  type SavedTrial,
  toggleSearch,
  toggleTrial,
} from './saved.ts'

const AT = '2026-11-22T09:00:00.000Z'
const trial = (at: number): SavedTrial => ({ trialId: `NCT0000000${at}`, title: `Trial ${at}`, at: AT })
const search = (q: string, name = q): SavedSearch => ({ search: `q=${q}`, name, total: 3, at: AT })
const SAVED: Saved = { trials: [trial(1), trial(2)], searches: [search('nk'), search('aml')] }

describe('what was kept', () => {
  it('is read as it was written', () => expect(parseSaved(JSON.stringify(SAVED))).toEqual(SAVED))

  test.each(['', 'null', '[]', '{}', '{"trials":{},"searches":[]}', '{"trials":[]', '7'])(
    'is nothing where it is no such thing: %s',
    text => expect(parseSaved(text)).toBeUndefined(),
  )

  it('is left out where it is odd, and kept once where it is there twice', () => {
    const trials = [
      trial(1),
      { ...trial(1), title: 'again' },
      { ...trial(2), trialId: '<script>' },
      null,
      'NCT00000003',
    ]
    const searches = [search('nk'), { ...search('x'), total: '3' }, { search: 'q=y' }, search('nk', 'again')]
    expect(parseSaved(JSON.stringify({ trials, searches }))).toEqual({ trials: [trial(1)], searches: [search('nk')] })
  })
})

test('a trial is starred at the top, and let go of again', () => {
  const starred = toggleTrial(SAVED, trial(3))
  expect(starred.trials).toEqual([trial(3), trial(1), trial(2)])
  expect(toggleTrial(starred, { ...trial(3), title: 'other' })).toEqual(SAVED)
})

test('a search is saved at the top, renamed, and let go of again', () => {
  const saved = toggleSearch(SAVED, search('car'))
  const renamed = changeSearch(saved, 'q=car', { name: 'CAR' })
  expect(renamed.searches.map(({ name }) => name)).toEqual(['CAR', 'nk', 'aml'])
  expect(toggleSearch(renamed, search('car'))).toEqual(SAVED)
})

test('what comes in is added, and what is here stays as it is', () => {
  const other: Saved = { trials: [trial(2), trial(4)], searches: [search('aml', 'other name'), search('all')] }
  const merged = mergeSaved(SAVED, other)
  expect(merged.trials).toEqual([trial(1), trial(2), trial(4)])
  expect(merged.searches).toEqual([search('nk'), search('aml'), search('all')])
  expect(mergeSaved(NOTHING_SAVED, SAVED)).toEqual(SAVED)
})
