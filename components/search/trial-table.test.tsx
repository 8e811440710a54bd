import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { importPaths } from '@/lib/import/import-paths.ts'
import type { TrialRow } from '@/lib/search/trial-list.ts'
import { parseTrialQuery, queryFor, serializeTrialQuery } from '@/lib/search/trial-query.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { freshFolder, readingOf, storeForReadings, trialWith } from '@/lib/store/testing.ts'
import { readTables, wordsOf } from '@/tests/support/read-tables.ts'
import { ComparisonDoor } from './comparison-door.tsx'
import { ReadySets } from './ready-sets.tsx'
import { TrialTable } from './trial-table.tsx'

// The five seeds and a trial that doses no cells, as they come out of a store.

const UNDOSED = 'NCT00000001'
let folder: ReturnType<typeof freshFolder>

beforeAll(async () => {
  folder = freshFolder()
  const { store, save } = storeForReadings()
  save(readingOf(trialWith({ trialId: UNDOSED, conditions: ['Acute Myeloid Leukemia'] })))
  store.close()
  await importPaths(['seeds'], { dryRun: false })
})
afterAll(() => folder.remove())

const listOf = (params: string) => findTrials(parseTrialQuery(new URLSearchParams(params)))

test('the column of dose levels: lowest to highest, of what, and what is inferred', async () => {
  const { rows } = await listOf('')
  const html = renderToStaticMarkup(<TrialTable query={queryFor()} rows={rows} />)
  const [table] = readTables(html)
  const [headings = [], ...cells] = table?.rows ?? []
  const column = headings.indexOf('Dose levels')
  expect(headings.slice(column - 2, column)).toEqual(['Conditions', 'Target'])
  const doses = cells.map(row => [/(NCT\d+)/.exec(row[1] ?? '')?.[1], row[column]])
  expect(Object.fromEntries(doses)).toEqual({
    NCT06541444: '3 – 9 ×10⁷ /kg per infusion (inferred), NK cells',
    NCT06835140: '1 – 4 ×10⁷ /kg per infusion, modified NK cells (inferred)',
    NCT06690827: '1 – 5 ×10⁷ /kg (inferred) per infusion (inferred), CAR-positive cells',
    NCT05563545: '1 – 3 ×10⁷ /kg (inferred) per infusion or total not stated, CAR-positive NK cells',
    NCT07256210: '5×10⁶ – 3×10⁷ /kg (inferred) total of all infusions, CD3−CD56+ NK cells',
    [UNDOSED]: '',
  })
  expect(html.split('no value</span>').length).toBeGreaterThan(1)
})

describe('what was searched for', () => {
  /** The row of a trial as a search for some words shows it, with what is marked in brackets. */
  async function rowFor(q: string, changes: Partial<TrialRow>) {
    const { rows } = await listOf(`q=${UNDOSED}`)
    const html = renderToStaticMarkup(
      <TrialTable query={queryFor(q)} rows={rows.map(row => ({ ...row, ...changes }))} />,
    )
    const [table] = readTables(html.replaceAll(/<mark[^>]*>/g, '[').replaceAll('</mark>', ']'))
    const [headings = [], cells = []] = table?.rows ?? []
    return { title: cells[1] ?? '', conditions: cells[headings.indexOf('Conditions')] ?? '' }
  }

  it.each([
    ['leukemia', ['Leukemia', 'Acute Leukemia'], '[Leukemia] · Acute [Leukemia]'],
    // Not one name made of the end of the one and the beginning of the other.
    ['"bone marrow"', ['Bone', 'Marrow', 'Bone Marrow'], '[Bone Marrow] · Bone · Marrow'],
    ['five', ['One', 'Two', 'Three', 'Four', 'Five'], '[Five] · One · Two · Three · Four'],
    ['six', ['One', 'Two', 'Three', 'Four', 'Five', 'Six'], '[Six] · One · Two · Three and 2 more'],
    ['cond:six one', ['One', 'Two', 'Three', 'One B', 'One C', 'Six'], '[One] · [Six] · Two · Three and 2 more'],
    ['title:six', ['One', 'Two', 'Three', 'Four', 'Five', 'Six'], 'One · Two · Three · Four and 2 more'],
  ])('of %s is marked in each condition by itself, and not folded away', async (q, conditions, shown) => {
    expect((await rowFor(q, { conditions })).conditions).toBe(shown)
  })

  it('is marked in the sponsor, and in the number', async () => {
    const leadSponsor = { name: 'Hospital of the North (HN)', class: null }
    expect((await rowFor('spons:hn', { leadSponsor })).title).toMatch(/ · Hospital of the North \(\[HN\]\)$/)
    expect((await rowFor('title:hn', { leadSponsor })).title).not.toContain('[')
    expect((await rowFor(UNDOSED, { leadSponsor })).title).toContain(`[${UNDOSED}] · `)
  })
})

test('what is read of the five is there to filter by', async () => {
  const { facets } = await listOf('set=NK_LEUKEMIA')
  const counts = (name: 'doses' | 'product' | 'cellSource' | 'conditioning') =>
    Object.fromEntries(facets[name].map(({ value, count }) => [value, count]))
  expect(counts('doses')).toEqual({ STATED: 5 })
  expect(counts('product')).toEqual({ 'CAR-NK': 2, NK: 2, 'modified NK': 1 })
  expect(counts('cellSource')).toEqual({ allogeneic: 1, 'donor-derived': 2 })
  expect(counts('conditioning')).toEqual({
    fludarabine: 2,
    cyclophosphamide: 2,
    thiotepa: 1,
    treosulfan: 1,
    busulfan: 1,
    'total body irradiation': 1,
  })
})

describe('the ready set', () => {
  it('is offered with its count, and leads to the list that it narrows', async () => {
    const list = await listOf('')
    const html = renderToStaticMarkup(<ReadySets query={queryFor()} facets={list.facets} />)
    expect(wordsOf(html)).toBe('Ready set NK-cell AML/ALL (5)')
    const narrowed = await listOf(/href="\/trials\?([^"]*)"/.exec(html)?.[1] ?? '')
    expect(narrowed.total).toBe(5)
    expect(narrowed.rows.map(({ trialId }) => trialId)).not.toContain(UNDOSED)
  })

  it('is not offered where it is set, or where it would leave nothing', async () => {
    for (const params of ['set=NK_LEUKEMIA', 'status=WITHDRAWN']) {
      const { facets } = await listOf(params)
      const query = parseTrialQuery(new URLSearchParams(params))
      expect(renderToStaticMarkup(<ReadySets query={query} facets={facets} />)).toBe('')
    }
  })

  it('opens the comparison with the doses of its trials in a line each', async () => {
    const query = parseTrialQuery(new URLSearchParams('set=NK_LEUKEMIA'))
    const { rows, total } = await findTrials(query)
    const html = renderToStaticMarkup(<ComparisonDoor rows={rows} query={query} total={total} />)
    expect(wordsOf(html)).toContain('3 – 9 ×10⁷ /kg, per infusion (inferred), NK cells')
    expect(html).toContain(`href="/trials?${serializeTrialQuery(query)}"`)
    expect(wordsOf(html)).toContain('All 5 of the set')
  })
})
