import { describe, expect, it } from 'vitest'
import { parseTrialQuery } from '@/lib/search/trial-query.ts'
import { listFilters } from './list-filters.ts'

describe('listFilters', () => {
  it('says what is set in words, in the order of the list', () => {
    const query = parseTrialQuery(new URLSearchParams('country=China&status=RECRUITING&status=COMPLETED&sex=ALL'))
    expect(listFilters(query).map(filter => filter.label)).toEqual([
      'Status: Recruiting',
      'Status: Completed',
      'Country: China',
      'Sex: All sexes',
    ])
  })

  it('offers the query without each of them, from the first page', () => {
    const query = parseTrialQuery(new URLSearchParams('q=NK&phase=PHASE1&phase=PHASE2&page=3&ids=NCT06541444'))
    const [first] = listFilters(query)
    expect(first?.without).toMatchObject({ q: 'NK', page: 1, ids: ['NCT06541444'] })
    expect(first?.without.filters.phase).toEqual(['PHASE2'])
  })

  it('is empty where nothing is set', () => {
    expect(listFilters(parseTrialQuery({ q: 'NK' }))).toEqual([])
  })
})
