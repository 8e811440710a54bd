import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { FILTER_NAMES, type FilterName } from '@/lib/search/trial-query.ts'
import { COLUMNS, decodePage, encodePage, OTHER_ID, type PageRow, rowsOfPage } from './filter-page.ts'
import { type FilterEntry, writeFilterPages } from './filter-pages.ts'
import { openStore, type WritableStore } from './open-store.ts'
import { packAges } from './pack-ages.ts'
import { firstDayOf, lastDayOf, packDate } from './pack-date.ts'
import { freshFolder } from './testing.ts'
import { changedKeys, readColumns } from './trial-columns.ts'

let folder: ReturnType<typeof freshFolder>
let store: WritableStore
beforeEach(() => {
  folder = freshFolder()
  store = openStore()
})
afterEach(async () => {
  store.close()
  await folder.remove()
})

const NO_VALUES = Object.fromEntries(FILTER_NAMES.map(name => [name, []])) as unknown as Record<FilterName, string[]>

const entryOf = (
  key: number,
  known: Partial<FilterEntry> = {},
  values: Partial<typeof NO_VALUES> = {},
): FilterEntry => ({
  key,
  trialId: `NCT${String(key).padStart(8, '0')}`,
  values: { ...NO_VALUES, ...values },
  lastUpdatePostDate: null,
  startDate: null,
  enrollmentCount: null,
  phaseOrder: null,
  statusOrder: null,
  minimumAge: null,
  maximumAge: null,
  ...known,
})

const write = (...entries: FilterEntry[]) => store.transaction(() => writeFilterPages(store, entries))()
const rowAt = (key: number) => {
  const page = readColumns(store).pages[key >>> 9]
  return page && rowsOfPage(page).get(key & 511)
}

const valuesAt = (key: number) =>
  rowAt(key)?.terms.map(id => store.prepare('SELECT filter, value FROM filter_terms WHERE id = ?').raw().get(id))

const ROW = { number: 7, revision: 3, updated: 1, started: 2, enrollment: 0xffff_fff1, phase: 4, status: 5 }

test('a page is read as it was written, whatever its place in memory', () => {
  const rows = new Map([
    [0, { ...ROW, ageFrom: 0, ageTo: 0xffff_ffff, terms: [1, 70_000], otherId: null }],
    [511, { ...ROW, number: OTHER_ID, ageFrom: 9, ageTo: 9, terms: [], otherId: 'EUCTR2012-002934-35-NL' }],
  ])
  const bytes = encodePage(rows)
  const shifted = new Uint8Array(bytes.length + 1)
  shifted.set(bytes, 1)
  expect(rowsOfPage(decodePage(shifted.subarray(1)))).toEqual(rows)
})

test('a page written over again and again is that of the last of each trial', () => {
  const someRow = fc.record({
    ...Object.fromEntries(COLUMNS.map(name => [name, fc.integer({ min: 1, max: 0xffff_ffff })])),
    terms: fc.array(fc.integer({ min: 1, max: 0xffff_ffff }), { maxLength: 5 }),
    otherId: fc.option(fc.constantFrom('EUCTR2012-002934-35-NL', 'NL-OMON1')),
  }) as unknown as fc.Arbitrary<PageRow>
  const batch = fc.array(fc.tuple(fc.nat(511), someRow), { maxLength: 9 })
  fc.assert(
    fc.property(fc.array(batch, { maxLength: 5 }), batches => {
      let page = decodePage(encodePage(new Map()))
      for (const rows of batches) page = decodePage(encodePage(new Map(rows), page))
      expect(rowsOfPage(page)).toEqual(new Map(new Map(batches.flat().toSorted(([a], [b]) => a - b))))
    }),
    { numRuns: 50 },
  )
})

it.each([[new Uint8Array()], [new Uint8Array(12)], [encodePage(new Map()).subarray(1)], [new Uint8Array(20_000)]])(
  'bytes that are no page are not read as one',
  bytes => expect(() => decodePage(bytes)).toThrow('malformed'),
)

describe('writeFilterPages', () => {
  it('gives each batch a revision, and each value an id, once', () => {
    write(entryOf(1, {}, { phase: ['PHASE1', 'PHASE2'] }), entryOf(513, {}, { phase: ['PHASE2', 'PHASE2'] }))
    write(entryOf(2, {}, { condition: ['PHASE2'] }))
    expect(rowAt(1)).toMatchObject({ number: 1, revision: 1 })
    expect(rowAt(2)).toMatchObject({ number: 2, revision: 2 })
    expect(rowAt(513)?.terms).toHaveLength(1)
    expect(valuesAt(1)).toEqual([
      ['phase', 'PHASE1'],
      ['phase', 'PHASE2'],
    ])
    expect(valuesAt(2)).toEqual([['condition', 'PHASE2']])
    expect(readColumns(store).keys).toEqual(Uint32Array.of(1, 2, 513))
  })

  it('writes over what is stored of a trial, and leaves its neighbours', () => {
    write(entryOf(1, { enrollmentCount: 0 }, { sex: ['ALL'] }), entryOf(2, { startDate: '2024' }))
    const before = readColumns(store)
    write(entryOf(1, { trialId: 'ISRCTN00000001', enrollmentCount: 10_000_000_000 }))
    const after = readColumns(store, before)
    expect(rowAt(1)).toMatchObject({ number: OTHER_ID, otherId: 'ISRCTN00000001', terms: [], enrollment: 0xffff_fff1 })
    expect(rowAt(2)).toMatchObject({ revision: 1, started: packDate('2024') })
    expect(changedKeys(before, after)).toEqual(Uint32Array.of(1))
    expect(before.pages[0]?.enrollment[1]).toBe(1)
  })

  it('remembers no id that was given back', () => {
    const fail = store.transaction(() => {
      writeFilterPages(store, [entryOf(1, {}, { condition: ['A', 'B'] })])
      throw new Error('undone')
    })
    expect(fail).toThrow('undone')
    const other = openStore()
    other.transaction(() => writeFilterPages(other, [entryOf(2, {}, { condition: ['B'] })]))()
    other.close()
    write(entryOf(1, {}, { condition: ['A', 'B'] }))
    expect(valuesAt(1)).toEqual([
      ['condition', 'A'],
      ['condition', 'B'],
    ])
    expect(valuesAt(2)).toEqual([['condition', 'B']])
  })
})

test('packed dates are in the order of their texts, and cover their days', () => {
  const dates = ['0001', '2024', '2024-01', '2024-01-01', '2024-01-31', '2024-02', '2024-12-31', '2025', '9999-12-31']
  const packed = dates.map(packDate)
  expect(packed.toSorted((a, b) => a - b)).toEqual(packed)
  expect(new Set(packed).size).toBe(dates.length)
  expect(firstDayOf(packDate('2024'))).toBe(packDate('2024-01-01'))
  expect(lastDayOf(packDate('2024'))).toBe(packDate('2024-12-31'))
  expect(firstDayOf(packDate('2024-02'))).toBe(packDate('2024-02-01'))
  expect(lastDayOf(packDate('2024-02'))).toBe(packDate('2024-02-31'))
  expect([firstDayOf(packDate('2024-02-03')), lastDayOf(packDate('2024-02-03'))]).toEqual([
    packDate('2024-02-03'),
    packDate('2024-02-03'),
  ])
})

const YEAR = 525_960
test.each([
  ['18 Years', '65 Years', [], [18 * YEAR, 66 * YEAR]],
  ['18 Years', null, ['ADULT'], [18 * YEAR, 0xffff_ffff]],
  [null, '6 Months', [], [0, (7 / 12) * YEAR]],
  ['30 Minutes', '1 Day', [], [30, 2 * 1440]],
  [null, null, ['CHILD', 'ADULT', 'OLDER_ADULT'], [0, 0xffff_ffff]],
  [null, null, ['ADULT'], [18 * YEAR, 65 * YEAR]],
  [null, null, [], [0xffff_ffff, 0]],
] as const)('ages from %s to %s, groups %j', (minimum, maximum, groups, [ageFrom, ageTo]) => {
  expect(packAges(minimum, maximum, groups)).toEqual({ ageFrom, ageTo })
})
