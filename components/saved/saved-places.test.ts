import { expect, test } from 'vitest'
import { parseQuery } from '@/lib/search/parse-query.ts'
import { MAX_QUERY_LENGTH, parseTrialQuery } from '@/lib/search/trial-query.ts'
import { searchForTrials } from './saved-places.ts'

const ids = (count: number) =>
  Array.from({ length: count }, (_, at) => `EUCTR2012-0029${String(at).padStart(2, '0')}-35-NL`)

test('a few trials are a query of the list, read without repair', () => {
  const { search, found } = searchForTrials(['NCT06541444', 'NCT06835140'], MAX_QUERY_LENGTH)
  const { q, exact } = parseTrialQuery(new URLSearchParams(search))
  expect([q, exact, found]).toEqual(['id:(NCT06541444 OR NCT06835140)', true, 2])
  expect(parseQuery(q).repaired).toEqual([])
})

test('of more than a query holds there are as many as it does', () => {
  const { search, found } = searchForTrials(ids(60), MAX_QUERY_LENGTH)
  const { q } = parseTrialQuery(new URLSearchParams(search))
  expect(q).toBe(`id:(${ids(found).join(' OR ')})`)
  expect(found).toBe(19)
})
