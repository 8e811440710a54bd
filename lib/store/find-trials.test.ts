import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { TrialRow } from '@/lib/search/trial-list.ts'
import { FILTER_NAMES, type FilterName, queryFor, SortKey, type TrialQuery } from '@/lib/search/trial-query.ts'
import type { Dosing } from '@/lib/trial/dosing.ts'
import { Phase } from '@/lib/trial/phase.ts'
import { REGISTRY_NAMES, type RegistryName } from '@/lib/trial/registry.ts'
import { OverallStatus } from '@/lib/trial/status.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { COUNT, dosingAt, storeForVariedTrials, targetsOf, trialAt } from '@/tests/support/varied-trials.ts'
import { filterValuesOf } from './filter-values.ts'
import { findTrials, ROWS_PER_PAGE } from './find-trials.ts'
import { summarizeRegistry } from './summarize-registry.ts'
import { documentOf, freshFolder, readingOf } from './testing.ts'

let folder: ReturnType<typeof freshFolder>

beforeAll(() => {
  folder = freshFolder()
  const { store, save } = storeForVariedTrials()
  store.transaction(() => {
    for (let at = 1; at <= COUNT; at++) {
      save(readingOf(trialAt(at), { registry: registriesAt(at).at(-1) ?? 'MedPath' }))
      if (at % 10 === 0) save(readingOf(trialAt(at), { registry: 'ClinicalTrials.gov' }))
    }
  })()
  store.close()
})
afterAll(() => folder.remove())

type Changes = Partial<Omit<TrialQuery, 'filters'>> & { filters?: Partial<TrialQuery['filters']> }
const ask = (changes: Changes): TrialQuery => {
  const query = queryFor(changes.q)
  return { ...query, ...changes, filters: { ...query.filters, ...changes.filters } }
}
const idsOf = async (query: TrialQuery) => (await findTrials(query)).rows.map(({ trialId }) => trialId)

/** The registries that a trial is saved of. */
const registriesAt = (at: number): RegistryName[] => [
  ...(at % 10 === 0 ? (['ClinicalTrials.gov'] as const) : []),
  REGISTRY_NAMES[1 + (at % 3)] ?? 'MedPath',
]

/** Every trial's filter values, from the trial and not from what the search goes by. */
const ALL = Array.from({ length: COUNT }, (_, at) => at + 1).map(at => {
  const trial: TrialRecord['trial'] = { ...trialAt(at), dosing: dosingAt(at) }
  const documents = registriesAt(at).map(documentOf)
  return { trial, values: filterValuesOf({ trial, documents, conflicts: [] }, targetsOf(trial.trialId)) }
})

describe('facets', () => {
  test('count as naive counting does, under the words and all other filters', async () => {
    const values = Object.fromEntries(
      FILTER_NAMES.map(name => [name, [...new Set(ALL.flatMap(one => one.values[name]))].filter(value => value)]),
    ) as Record<FilterName, string[]>
    const someFilters = fc.record(
      Object.fromEntries(
        FILTER_NAMES.map(name => [
          name,
          fc.option(fc.subarray(values[name], { maxLength: Math.min(2, values[name].length) }), { nil: [], freq: 4 }),
        ]),
      ),
    )
    await fc.assert(
      fc.asyncProperty(someFilters, fc.constantFrom('', 'relapsed', '-relapsed', 'fludarabine'), async (chosen, q) => {
        const filters = chosen as unknown as TrialQuery['filters']
        const said = (trial: Trial) => /Relapsed/.test(trial.briefSummary ?? '')
        const drug = (trial: Trial) => trial.interventions.some(({ name }) => name === 'fludarabine')
        const matches = (trial: Trial) =>
          q === 'relapsed' ? said(trial) : q === '-relapsed' ? !said(trial) : q ? drug(trial) : true
        const passes = (one: (typeof ALL)[number], but?: FilterName) =>
          matches(one.trial) &&
          FILTER_NAMES.every(
            name =>
              name === but ||
              !filters[name].length ||
              one.values[name].some(value => (filters[name] as string[]).includes(value ?? '')),
          )
        const list = await findTrials(ask({ q, filters }))
        expect(list.total).toBe(ALL.filter(one => passes(one)).length)
        for (const name of FILTER_NAMES) {
          const counts = new Map<string, number>()
          for (const one of ALL.filter(other => passes(other, name)))
            for (const value of new Set(one.values[name])) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
          expect(new Map(list.facets[name].map(({ value, count }) => [value, count]))).toEqual(counts)
          const order = list.facets[name].map(({ count }) => count)
          expect(order).toEqual(order.toSorted((a, b) => b - a))
        }
      }),
      { numRuns: 60, seed: 1 },
    )
  }, 60_000)
})

describe('what is read of the doses', () => {
  const countOf = async (filters: Partial<TrialQuery['filters']>) => (await findTrials(ask({ filters }))).total
  const expected = (holds: (trial: Trial, dosing: Dosing) => boolean) =>
    Array.from({ length: COUNT }, (_, at) => at + 1).filter(at => holds(trialAt(at), dosingAt(at))).length

  it('is what the filters go by', async () => {
    expect(await countOf({ doses: ['STATED'] })).toBe(expected((_, { doseLevels }) => doseLevels.length > 0))
    expect(await countOf({ product: ['CAR-NK'] })).toBe(expected((_, { product }) => product.kind?.value === 'CAR-NK'))
    expect(await countOf({ cellSource: ['cord blood'] })).toBe(
      expected((_, { product }) => product.source?.value === 'cord blood'),
    )
    expect(await countOf({ conditioning: ['thiotepa'] })).toBe(
      expected((_, { agents }) => agents.some(({ agent: name }) => name === 'thiotepa')),
    )
  })

  it('makes the ready set, which a product of another kind or another disease is not in', async () => {
    const isIn = ({ conditions }: Trial, { product }: Dosing) =>
      /NK/.test(product.kind?.value ?? '') && conditions.some(name => name === 'AML' || name === 'ALL')
    expect(await countOf({ set: ['NK_LEUKEMIA'] })).toBe(expected(isIn))
    expect(expected(isIn)).toBeGreaterThan(10)
  })

  it('takes neither GVHD prophylaxis nor an agent without a name for a conditioning agent', async () => {
    const { facets } = await findTrials(queryFor())
    expect(facets.conditioning.map(({ value }) => value).toSorted()).toEqual(['fludarabine', 'thiotepa'])
  })
})

describe('words', () => {
  it.each([
    ['NCT00000007', ['NCT00000007']],
    ['nct00000007', ['NCT00000007']],
    ['NCT0000000', 9],
    ['S2024-653', ['NCT00000003']],
    ['S2024-653-01', ['NCT00000003']],
    ['s2024-65', 9],
    ['CD103', ['NCT00000003']],
    ['"CAR-NK cells"', 104],
    ['car nk', 104],
    ['"cells CAR-NK"', 0],
    ['leukemias', 104],
    ['leuk*', 104],
    ['leuk', 0],
    ['thiotepa', 65],
    ['fludarabine -leukemia', 13],
    ['-fludarabine', 65],
    ['leukemia nothinglikeit', 0],
    ['apl', 0],
    ['"not for APL"', 11],
    ['title:leukemia', 104],
    ['cond:leukemia -title:leukemia', 0],
    ['intr:fludarabine OR title:nothinglikeit', 65],
    ['id:2024', 0],
    ['00000007', ['NCT00000007']],
    ['🎉', 0],
    ['', COUNT],
  ])('%j', async (q, expected) => {
    const { total, rows } = await findTrials(ask({ q }))
    if (typeof expected === 'number') expect(total).toBe(expected)
    else expect(rows.map(({ trialId }) => trialId)).toEqual(expected)
  })

  test('whatever is typed is answered', async () => {
    const nasty = [
      '"',
      '""',
      "'",
      "'; DROP TABLE trials; --",
      'a" OR "b',
      'title:',
      'NEAR(',
      '^a',
      '{a b}: c',
      'a + b',
      '*',
      '(((',
      'AND',
      'OR NOT',
      '\\',
      '%',
      '_',
      '\0',
      'a\0b',
      '\ud800',
      '‮',
      'NULL',
      '-',
      '--',
      '-"',
      'x'.repeat(10_000),
      '('.repeat(10_000),
      'a '.repeat(5000),
      '"a" '.repeat(2500),
      '🎉'.repeat(3000),
      'é'.normalize('NFD'),
    ]
    for (const q of nasty) await expect(findTrials(ask({ q }))).resolves.toBeDefined()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async q => {
        await findTrials(ask({ q, sort: 'relevance' }))
      }),
      { numRuns: 150 },
    )
    expect((await findTrials(queryFor())).total).toBe(COUNT)
  })

  test('hostile filter values are only values', async () => {
    expect((await findTrials(ask({ filters: { sponsor: ["O'Hara & “Sons”"] } }))).total).toBeGreaterThan(0)
    expect((await findTrials(ask({ filters: { sponsor: ["' OR 1=1 --"] } }))).total).toBe(0)
  })
})

describe('order and pages', () => {
  it.each(SortKey.options.flatMap(sort => (['asc', 'desc'] as const).map(order => [sort, order] as const)))(
    'by %s %s: every trial once, in the same order each time, unknown values last',
    async (sort, order) => {
      const query = ask({ q: sort === 'relevance' ? 'leukemia' : '', sort, order })
      const { pages, total } = await findTrials(query)
      const rows: TrialRow[] = []
      for (let page = 1; page <= pages; page++) rows.push(...(await findTrials({ ...query, page })).rows)
      expect(new Set(rows.map(({ trialId }) => trialId)).size).toBe(total)
      const values: Record<SortKey, (row: TrialRow) => string | number | null | undefined> = {
        updated: (row: TrialRow) => row.lastUpdatePostDate?.date,
        start: (row: TrialRow) => row.startDate?.date,
        enrollment: (row: TrialRow) => row.enrollment?.count,
        phase: (row: TrialRow) => row.phases[0] && Phase.options.indexOf(row.phases[0]),
        status: (row: TrialRow) => row.overallStatus && OverallStatus.options.indexOf(row.overallStatus),
        title: (row: TrialRow) => row.briefTitle?.toLowerCase(),
        relevance: () => undefined,
      }
      const value = values[sort]
      const known = rows.map(value).filter(one => one !== undefined && one !== null)
      expect(rows.slice(0, known.length).map(value)).toEqual(known)
      const sorted = known.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
      expect(known).toEqual(order === 'asc' ? sorted : sorted.toReversed())
    },
  )

  test('a page beyond the end is the last one', async () => {
    const { page, pages, rows } = await findTrials(ask({ page: 99 }))
    expect([page, pages, rows.length]).toEqual([3, 3, COUNT - 2 * ROWS_PER_PAGE])
    expect(await findTrials(ask({ q: 'nothinglikeit', page: 9 }))).toMatchObject({
      total: 0,
      page: 1,
      pages: 1,
      rows: [],
    })
  })

  test('a row tells what the list shows', async () => {
    const [row] = (await findTrials(ask({ q: 'NCT00000001' }))).rows
    const { trialId, orgStudyId, conditions, enrollment, startDate } = trialAt(1)
    expect(row).toMatchObject({
      trialId,
      orgStudyId,
      conditions,
      enrollment,
      startDate,
      registries: ['Veeva'],
      targets: ['CD123', 'CD19'],
      doseLevels: [
        {
          amount: { value: 1e6, basis: 'stated' },
          unit: { value: 'cells/kg', basis: 'stated' },
          countedCells: { value: 'NK', basis: 'stated' },
          statedAs: { value: 'perInfusion', basis: 'stated' },
        },
        {
          amount: { value: 3_000_001, basis: 'stated' },
          unit: { value: 'cells/kg', basis: 'stated' },
          countedCells: null,
          statedAs: null,
        },
      ],
    })
    const [both] = (await findTrials(ask({ q: 'NCT00000010' }))).rows
    expect(both?.registries).toEqual(['ClinicalTrials.gov', 'Veeva'])
  })

  test('the title counts for more than the summary', async () => {
    const ids = await idsOf(ask({ q: 'CD103', sort: 'relevance' }))
    expect(ids[0]).toBe('NCT00000003')
  })
})

test('the summary counts what is there', async () => {
  const summary = await summarizeRegistry()
  expect(summary.trials).toBe(COUNT)
  expect(summary.documents.reduce((sum, { count }) => sum + count, 0)).toBe(COUNT + 13)
  expect(summary.targets).toEqual([
    { value: 'CD19', count: 2 },
    { value: 'CD123', count: 1 },
  ])
  const phase1 = ALL.filter(({ trial }) => trial.phases.includes('PHASE1')).length
  expect(summary.phases).toContainEqual({ value: 'PHASE1', count: phase1 })
  expect(summary.newest[0]?.trialId).toBe(trialAt(COUNT).trialId)
  expect(summary.newest).toHaveLength(6)
  expect(summary.importedAt).toMatch(/^\d{4}-.*Z$/)
})
