import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queryFor } from '@/lib/search/trial-query.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { freshFolder, readingOf } from '@/lib/store/testing.ts'
import { listApiUrl } from '@/lib/urls.ts'
import { COUNT, storeForVariedTrials, trialAt } from '@/tests/support/varied-trials.ts'
import { GET } from './route.ts'

let folder: ReturnType<typeof freshFolder>
beforeAll(() => {
  folder = freshFolder()
  const { store, save } = storeForVariedTrials()
  store.transaction(() => {
    for (let at = 1; at <= COUNT; at++) {
      const trial = trialAt(at)
      save(readingOf({ ...trial, conditions: at % 2 ? [...trial.conditions, '__proto__'] : trial.conditions }))
    }
  })()
  store.close()
})
afterAll(() => folder.remove())

const get = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
  GET(new Request(`http://localhost${url}`, { headers }))

describe('GET /api/trials', () => {
  it('answers with the page of the list, its counts by value, and how the words were read', async () => {
    const query = { ...queryFor('leukemia AND'), page: 2, sort: 'title' as const, order: 'desc' as const }
    query.filters.sex = ['ALL']
    const response = await get(listApiUrl(query))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const answer = await response.json()
    const list = await findTrials({ ...query, page: 1 })
    expect(Object.keys(answer)).toEqual(['total', 'page', 'pages', 'trials', 'facets', 'interpretation'])
    expect(answer).toMatchObject({ total: list.total, page: 1, pages: 1, trials: list.rows })
    expect(answer.interpretation).toEqual(list.interpretation)
    expect(answer.interpretation.repaired).toHaveLength(1)
    expect(answer.interpretation.alsoSearched).toEqual(expect.any(Array))
    for (const [name, values] of Object.entries(list.facets))
      expect(Object.entries(answer.facets[name])).toEqual(values.map(({ value, count }) => [value, count]))
  })

  it('has the second page of many', async () => {
    const answer = await (await get('/api/trials?page=2')).json()
    expect(answer).toMatchObject({ total: COUNT, page: 2, pages: 3 })
    expect(answer.trials).toEqual((await findTrials({ ...queryFor(), page: 2 })).rows)
    expect(answer.facets.sex).toEqual({ FEMALE: 44, ALL: 43 })
  })

  it('counts a value that is the name of what every object has', async () => {
    const { facets } = JSON.parse(await (await get('/api/trials')).text())
    expect(Object.getOwnPropertyDescriptor(facets.condition, '__proto__')?.value).toBe(COUNT / 2)
  })

  it('leaves out what is not understood, and the ticks', async () => {
    const plain = await (await get('/api/trials')).json()
    const odd = '/api/trials?status=NONSENSE&page=-3&sort=colour&order=up&ids=NCT00000001&phase=&columns=x'
    expect(await (await get(odd)).json()).toEqual(plain)
  })

  it('answers 304 to who has the page already', async () => {
    const etag = (await get('/api/trials?q=leukemia')).headers.get('etag') ?? ''
    const again = await get('/api/trials?q=leukemia', { 'If-None-Match': `W/${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get('/api/trials?q=leukemia', { 'If-None-Match': '*' })).status).toBe(304)
    expect((await get('/api/trials', { 'If-None-Match': etag })).status).toBe(200)
  })

  it('says that there is no store', async () => {
    const other = freshFolder()
    const response = await get('/api/trials')
    expect(response.status).toBe(503)
    expect((await response.json()).error.code).toBe('databaseMissing')
    await other.remove()
  })
})
