import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { importPaths } from '@/lib/import/import-paths.ts'
import { MAX_QUERY_LENGTH, queryFor } from '@/lib/search/trial-query.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { freshFolder, readingOf, storeForReadings } from '@/lib/store/testing.ts'
import { haveStudies, readStudies } from '@/tests/accuracy/truth-of-study.ts'
import { CD123_CD16_NK, NK520, QUERIES } from './queries.table.ts'
import { textsOf } from './study-texts.ts'
import { trialOfStudy } from './trial-of-study.ts'

let folder: ReturnType<typeof freshFolder>
afterAll(() => folder.remove())

/** The numbers of all trials that a query finds, over all its pages. */
async function found(q: string): Promise<string[]> {
  const query = queryFor(q)
  const ids: string[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const list = await findTrials({ ...query, page })
    pages = list.pages
    ids.push(...list.rows.map(({ trialId }) => trialId))
  }
  return ids.toSorted()
}

test('there are sixty queries and more', () => {
  expect(QUERIES.length).toBeGreaterThanOrEqual(60)
  expect(QUERIES.every(({ q }) => q.length < MAX_QUERY_LENGTH)).toBe(true)
})

describe('over the five seed trials', () => {
  beforeAll(async () => {
    folder = freshFolder()
    await importPaths(['seeds'], { dryRun: false })
  })
  afterAll(() => folder.remove())

  it.each(QUERIES)('$q', async ({ q, seeds }) => {
    expect(await found(q)).toEqual(seeds.toSorted())
  })

  test('only the typed words, where asked for', async () => {
    const query = queryFor('acute myelogenous leukaemia')
    expect((await findTrials(query)).total).toBe(4)
    const { total, rows, interpretation } = await findTrials({ ...query, exact: true })
    expect([total, rows[0]?.trialId, interpretation.alsoSearched]).toEqual([1, CD123_CD16_NK, []])
  })

  test('criteria and sites never answer a search that does not ask for them', async () => {
    expect(await found('promyelocytic')).toEqual([])
    expect(await found('elig:promyelocytic')).toEqual([CD123_CD16_NK, NK520].toSorted())
    expect(await found('Wuhan')).toEqual([])
  })
})

describe.skipIf(!haveStudies())('over the real studies (skipped where ../shared is missing)', () => {
  const studies = haveStudies() ? readStudies().map(study => ({ id: study.nct, study, texts: textsOf(study) })) : []

  beforeAll(() => {
    folder = freshFolder()
    const { store, save } = storeForReadings()
    store.transaction(() => {
      for (const { study } of studies) save(readingOf(trialOfStudy(study), { registry: 'ClinicalTrials.gov' }))
    })()
    store.close()
  }, 60_000)

  const withRule = QUERIES.flatMap(({ q, studies: rule }) => (rule ? [{ q, rule }] : []))
  it.each(withRule)('$q', async ({ q, rule }) => {
    expect(await found(q)).toEqual(
      studies
        .filter(({ texts }) => rule(texts))
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  test('nobody is found by the sex that a trial takes', async () => {
    const men = studies.filter(({ study, texts }) => study.sex === 'MALE' && !/\bmales?\b/i.test(texts.about))
    const ids = await found('MALE')
    expect(men.length).toBeGreaterThan(0)
    for (const { id } of men) expect(ids).not.toContain(id)
  })
})
