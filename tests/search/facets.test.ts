import { existsSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importPaths } from '@/lib/import/import-paths.ts'
import { NO_RANGES, type Ranges } from '@/lib/search/ranges.ts'
import { FILTER_NAMES, type FilterName, type Filters, queryFor } from '@/lib/search/trial-query.ts'
import { findTrials, interpret } from '@/lib/store/find-trials.ts'
import { freshFolder } from '@/lib/store/testing.ts'

// Totals and counts are held to what SQL says of the rows of the list, which the search does not go by.

const RECORDS = path.resolve('..', 'shared', 'clinicaltrials-gov', 'studies.ndjson.gz')

const list = (column: string, value = 'item.value') =>
  `SELECT trials.key, ${value} FROM trials, json_each(${column}) item`
const words = (column: string) => list(`'["' || replace(${column}, ' ', '","') || '"]'`)

/** The trials' values of the filters that the rows tell. */
const VALUES = {
  status: 'SELECT key, overallStatus FROM trials',
  phase: words('phases'),
  condition: list('conditions'),
  sponsor: 'SELECT key, leadSponsor FROM trials',
  sponsorClass: 'SELECT key, leadSponsorClass FROM trials',
  registry: list('registries'),
  country: list('countries'),
  age: words('stdAges'),
  sex: 'SELECT key, sex FROM trials',
  studyType: 'SELECT key, studyType FROM trials',
  interventionType: list('interventions', "item.value ->> 'type'"),
  results: "SELECT key, 'POSTED' FROM trials WHERE hasResults",
  target: list('targets'),
  doses: "SELECT key, 'STATED' FROM trials WHERE doseLevels IS NOT NULL",
} satisfies Partial<Record<FilterName, string>>
const NAMES = Object.keys(VALUES) as (keyof typeof VALUES)[]

const WORDS = ['', 'leukemia', 'title:cells', 'NK -lymphoma', '"natural killer"', 'CD19 OR CD33 OR CD123', 'chemo*']

const UNITS = { Year: 525_960, Month: 43_830, Week: 10_080, Day: 1440, Hour: 60, Minute: 1 }
const minutesOf = (age: string, more = 0) =>
  `((CAST(t.${age} AS INTEGER) + ${more}) * CASE ${Object.entries(UNITS)
    .map(([unit, minutes]) => `WHEN t.${age} LIKE '%${unit}%' THEN ${minutes}`)
    .join(' ')} END)`

let folder: ReturnType<typeof freshFolder>
let database: Database.Database

function openPlainly(): void {
  database = new Database(folder.file, { readonly: true })
  const values = NAMES.map(name => `SELECT '${name}', * FROM (${VALUES[name]})`).join(' UNION ')
  database.exec(`CREATE TEMP TABLE plain_values AS WITH v (filter, key, value) AS (${values})
    SELECT * FROM v WHERE value IS NOT NULL AND value <> ''`)
}

type Chosen = { q: string; filters: Filters; ranges: Ranges }

/** The condition on a trial `t` that the words, the ranges and all filters but one make. */
function plainCondition({ q, filters, ranges }: Chosen, but?: FilterName): string {
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`
  const { match } = interpret({ ...queryFor(q), exact: false })
  const expression = match?.condition.kind === 'match' ? match.condition.expression : undefined
  if (q !== '' && expression === undefined) throw new Error(`${q} is more than one expression`)
  const set = FILTER_NAMES.filter(name => name !== but && filters[name].length > 0)
  const { start, enrollment, age } = ranges
  return [
    'TRUE',
    ...(expression ? [`t.key IN (SELECT rowid FROM trial_search WHERE trial_search MATCH ${text(expression)})`] : []),
    ...set.map(
      name =>
        `t.key IN (SELECT key FROM plain_values WHERE filter = '${name}' AND value IN (${filters[name].map(text).join()}))`,
    ),
    // What a part of a date says is in the range where it begins as an end does, or lies between both.
    ...(start.from
      ? [`substr(t.startDate, 1, ${start.from.length}) >= substr('${start.from}', 1, length(t.startDate))`]
      : []),
    ...(start.to
      ? [`substr(t.startDate, 1, ${start.to.length}) <= substr('${start.to}', 1, length(t.startDate))`]
      : []),
    ...(enrollment.from === null ? [] : [`t.enrollmentCount >= ${enrollment.from}`]),
    ...(enrollment.to === null ? [] : [`t.enrollmentCount <= ${enrollment.to}`]),
    ...(age.from === null ? [] : [`coalesce(${minutesOf('maximumAge', 1)}, 1e12) > ${age.from * UNITS.Year}`]),
    ...(age.to === null ? [] : [`coalesce(${minutesOf('minimumAge')}, 0) < ${(age.to + 1) * UNITS.Year}`]),
    ...(age.from === null && age.to === null ? [] : ["t.stdAges <> ''"]),
  ].join(' AND ')
}

function plainly(chosen: Chosen) {
  const count = (sql: string) => database.prepare<[], { value: string; count: number }>(sql).all()
  const [all] = count(`SELECT '' AS value, count(*) AS count FROM trials t WHERE ${plainCondition(chosen)}`)
  const facets = NAMES.map(name => {
    const values = count(
      `SELECT value, count(*) AS count FROM plain_values f JOIN trials t ON t.key = f.key
       WHERE filter = '${name}' AND ${plainCondition(chosen, name)} GROUP BY value ORDER BY count DESC, value`,
    )
    const isListed = (value: string, at: number) => at < 100 || (chosen.filters[name] as string[]).includes(value)
    return [name, values.filter(({ value }, at) => isListed(value, at))] as const
  })
  return { total: all?.count, facets: Object.fromEntries(facets) }
}

async function found({ q, filters, ranges }: Chosen) {
  const { total, facets } = await findTrials({ ...queryFor(q), filters, ranges })
  return { total, facets: Object.fromEntries(NAMES.map(name => [name, facets[name]])) }
}

function someChosen(): fc.Arbitrary<Chosen> {
  const valuesOf = (name: FilterName) =>
    database.prepare<[string], string>('SELECT DISTINCT value FROM plain_values WHERE filter = ?').pluck().all(name)
  const filters = Object.fromEntries(
    FILTER_NAMES.map(name => {
      const values = valuesOf(name)
      return [
        name,
        values.length
          ? fc.option(fc.subarray(values, { maxLength: Math.min(3, values.length) }), { nil: [], freq: 3 })
          : fc.constant([]),
      ]
    }),
  )
  const range = <T>(bound: fc.Arbitrary<T>) => fc.record({ from: fc.option(bound), to: fc.option(bound) })
  const day = fc.constantFrom('2015', '2019-03', '2019-03-15', '2021-12', '2023-01-01')
  const ranges = fc.record({
    age: range(fc.integer({ min: 0, max: 90 })),
    start: range(day),
    updated: fc.constant(NO_RANGES.updated),
    enrollment: range(fc.integer({ min: 0, max: 300 })),
  })
  return fc.record({
    q: fc.constantFrom(...WORDS),
    filters: fc.record(filters) as unknown as fc.Arbitrary<Filters>,
    ranges: fc.option(ranges, { nil: NO_RANGES, freq: 2 }),
  })
}

const holds = (numRuns: number) =>
  fc.assert(
    fc.asyncProperty(someChosen(), async chosen => {
      expect(await found(chosen)).toEqual(plainly(chosen))
    }),
    { numRuns, seed: 4 },
  )

describe('over the five seed trials', () => {
  beforeAll(async () => {
    folder = freshFolder()
    await importPaths(['seeds'], { dryRun: false })
    openPlainly()
  }, 60_000)
  afterAll(() => folder.remove())

  test('totals and counts are those of plain SQL', () => holds(100), 60_000)
})

describe.skipIf(!existsSync(RECORDS))('over the real studies (skipped where ../shared is missing)', () => {
  beforeAll(async () => {
    folder = freshFolder()
    await importPaths([RECORDS], { dryRun: false })
    openPlainly()
  }, 120_000)
  afterAll(() => folder.remove())

  test('totals and counts are those of plain SQL', () => holds(150), 120_000)

  test('there are more values than are listed', async () => {
    const { facets } = await findTrials(queryFor())
    expect(facets.condition).toHaveLength(100)
    expect(
      database.prepare("SELECT count(DISTINCT value) FROM plain_values WHERE filter = 'condition'").pluck().get(),
    ).toBeGreaterThan(500)
  })
})
