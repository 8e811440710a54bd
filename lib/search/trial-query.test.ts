import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Phase } from '@/lib/trial/phase.ts'
import { OverallStatus } from '@/lib/trial/status.ts'
import { RANGE_NAMES, rangeParams } from './ranges.ts'
import {
  dropRange,
  FILTER_NAMES,
  FILTERS,
  FIRST_ORDER,
  MAX_QUERY_LENGTH,
  parseTrialIds,
  parseTrialQuery,
  queryFor,
  SortKey,
  serializeTrialQuery,
  type TrialQuery,
  toggleFilter,
} from './trial-query.ts'

const words = fc.string({ maxLength: 40, unit: 'grapheme' }).map(text => text.replace(/\s+/g, ' ').trim())
const values = (name: (typeof FILTER_NAMES)[number]) => {
  const schema = FILTERS[name]
  const value =
    'options' in schema ? fc.constantFrom(...(schema.options as string[])) : words.filter(text => text !== '')
  return fc.uniqueArray(value, { maxLength: 4 }).filter(list => list.every(item => schema.safeParse(item).success))
}
const between = <Bound>(bound: fc.Arbitrary<Bound>, compare: (a: Bound, b: Bound) => number) =>
  fc
    .tuple(fc.option(bound), fc.option(bound))
    .map(([a, b]) => (a !== null && b !== null && compare(a, b) > 0 ? { from: b, to: a } : { from: a, to: b }))
const year = fc.integer({ min: 1000, max: 2999 }).map(String)
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const ranges = fc.record({
  age: between(fc.integer({ min: 0, max: 150 }), (a, b) => a - b),
  start: between(day, (a, b) => a.localeCompare(b)),
  updated: between(year, (a, b) => a.localeCompare(b)),
  enrollment: between(fc.integer({ min: 0, max: 999_999_999 }), (a, b) => a - b),
})
const query = fc.record({
  q: words,
  exact: fc.boolean(),
  filters: fc.record(Object.fromEntries(FILTER_NAMES.map(name => [name, values(name)]))),
  ranges,
  sort: fc.constantFrom(...SortKey.options),
  order: fc.constantFrom('asc', 'desc'),
  page: fc.integer({ min: 1, max: 100_000 }),
  ids: fc.uniqueArray(
    fc.integer({ min: 0, max: 99_999_999 }).map(n => `NCT${String(n).padStart(8, '0')}`),
    { maxLength: 8 },
  ),
}) as unknown as fc.Arbitrary<TrialQuery>

const ends = RANGE_NAMES.flatMap(name => Object.values(rangeParams(name)))
const params = [...FILTER_NAMES, ...ends, 'q', 'exact', 'page', 'sort', 'order', 'ids']

describe('the list state in the URL', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(query, state => {
        const written = new URLSearchParams(serializeTrialQuery(state).toString())
        expect(parseTrialQuery(written)).toEqual(state)
      }),
    )
  })

  test('any parameters give a valid state, and writing it is stable', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...params), fc.oneof(fc.string(), day, year, fc.nat().map(String)))),
        pairs => {
          const state = parseTrialQuery(new URLSearchParams(pairs))
          expect(parseTrialQuery(serializeTrialQuery(state))).toEqual(state)
        },
      ),
    )
  })

  it('is empty for a list as it comes', () => {
    expect(serializeTrialQuery(queryFor()).toString()).toBe('')
    expect(parseTrialQuery({}).order).toBe(FIRST_ORDER.updated)
  })

  it('leaves out what it does not understand', () => {
    const state = parseTrialQuery({
      status: ['RECRUITING', 'OPEN'],
      phase: 'PHASE9',
      page: '-3',
      sort: 'DROP TABLE',
      order: 'up',
    })
    expect(state.filters.status).toEqual([OverallStatus.enum.RECRUITING])
    expect(state.filters.phase).toEqual([])
    expect([state.page, state.sort, state.order]).toEqual([1, 'updated', 'desc'])
  })

  it('reads ids in both ways of writing them', () => {
    const expected = ['NCT06541444', 'NCT06835140', 'EUCTR2012-002934-35-NL']
    expect(parseTrialIds({ ids: ['NCT06541444', 'nct06835140', 'EUCTR2012-002934-35-NL', 'x'] })).toEqual(expected)
    expect(
      parseTrialIds(new URLSearchParams('ids=NCT06541444,NCT06835140,NCT06541444&ids=EUCTR2012-002934-35-nl')),
    ).toEqual(expected)
  })

  it('keeps so much of a long query that it is known to be too long', () => {
    expect(parseTrialQuery({ q: 'x'.repeat(9000) }).q).toHaveLength(MAX_QUERY_LENGTH + 1)
  })

  it('turns a filter on and off again, beginning at the first page', () => {
    const start = { ...queryFor('car'), page: 7 }
    const on = toggleFilter(start, 'phase', Phase.enum.PHASE1)
    expect([on.page, on.filters.phase]).toEqual([1, ['PHASE1']])
    expect(toggleFilter(on, 'phase', Phase.enum.PHASE1).filters.phase).toEqual([])
  })

  it('takes one range out, beginning at the first page', () => {
    const query = parseTrialQuery({ ageFrom: '18', ageTo: '65', startFrom: '2024', page: '4' })
    const without = dropRange(query, 'age')
    expect([without.page, serializeTrialQuery(without).toString()]).toEqual([1, 'startFrom=2024'])
  })
})
