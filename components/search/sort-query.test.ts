import { describe, expect, it } from 'vitest'
import { queryFor } from '@/lib/search/trial-query.ts'
import { sortQuery } from './sort-query.ts'

describe('sortQuery', () => {
  it('begins with the order that suits the column', () => {
    expect(sortQuery(queryFor(), 'title')).toMatchObject({ sort: 'title', order: 'asc' })
    expect(sortQuery(queryFor(), 'enrollment')).toMatchObject({ sort: 'enrollment', order: 'desc' })
  })

  it('turns the order round where the column is sorted already', () => {
    const once = sortQuery(queryFor(), 'start')
    expect(sortQuery(once, 'start')).toMatchObject({ sort: 'start', order: 'asc' })
    expect(sortQuery(sortQuery(once, 'start'), 'start')).toEqual(once)
  })

  it('goes back to the first page and keeps words and selection', () => {
    const query = { ...queryFor('NK cell'), page: 7, ids: ['NCT06541444'] }
    expect(sortQuery(query, 'phase')).toMatchObject({ page: 1, q: 'NK cell', ids: ['NCT06541444'] })
  })
})
