import { expect, test } from 'vitest'
import { parseQuery } from '@/lib/search/parse-query.ts'
import { MAX_TERMS } from '@/lib/search/scan-query.ts'
import { MAX_QUERY_LENGTH, parseTrialQuery } from '@/lib/search/trial-query.ts'
import { searchForTrials } from './saved-places.ts'

const LIMITS = { longestQuery: MAX_QUERY_LENGTH, mostTerms: MAX_TERMS }

const ids = (count: number) =>
  Array.from({ length: count }, (_, at) => `EUCTR2012-0029${String(at).padStart(2, '0')}-35-NL`)

test('a few trials are a query of the list, read without repair', () => {
  const { search, found } = searchForTrials(['NCT06541444', 'NCT06835140'], LIMITS)
  const { q, exact } = parseTrialQuery(new URLSearchParams(search))
  expect([q, exact, found]).toEqual(['id:(NCT06541444 OR NCT06835140)', true, 2])
  expect(parseQuery(q).repaired).toEqual([])
})

test('of more than a query holds there are as many as it does', () => {
  const { search, found } = searchForTrials(ids(99), LIMITS)
  const { q } = parseTrialQuery(new URLSearchParams(search))
  expect(q).toBe(`id:(${ids(found).join(' OR ')})`)
  expect(found).toBe(76)
  const short = Array.from({ length: 130 }, (_, at) => `NCT06541${at + 100}`)
  const hundred = searchForTrials(short, LIMITS)
  expect(hundred.found).toBe(MAX_TERMS)
  expect(parseQuery(parseTrialQuery(new URLSearchParams(hundred.search)).q).repaired).toEqual([])
})
