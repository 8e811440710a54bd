import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { queryFor, type TrialQuery } from '@/lib/search/trial-query.ts'
import { ExportForm, ExportLinks } from './export-links.tsx'

const QUERY: TrialQuery = { ...queryFor('car nk'), page: 3, ids: ['NCT00000001'] }
QUERY.filters.status = ['RECRUITING', 'COMPLETED']

const valuesOf = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, value]) => value)

test('the links lead to the whole list as files, without its page and its ticks', () => {
  const html = renderToStaticMarkup(<ExportLinks query={QUERY} total={1234} />)
  expect(valuesOf(html, /href="([^"]*)"/g)).toEqual(
    ['csv', 'json', 'ndjson', 'ris'].map(
      format => `/trials/export?q=car+nk&amp;status=RECRUITING&amp;status=COMPLETED&amp;format=${format}`,
    ),
  )
  expect(html).toContain('all 1,234 trials')
})

test('the form that chosen columns belong to carries the same query', () => {
  const html = renderToStaticMarkup(<ExportForm query={QUERY} />)
  for (const part of ['id="export"', 'action="/trials/export"', 'hidden=""']) expect(html).toContain(part)
  expect(valuesOf(html, /name="(\w+)"/g)).toEqual(['q', 'status', 'status'])
  const links = renderToStaticMarkup(<ExportLinks query={QUERY} total={1} />)
  const fields = valuesOf(links, /<(?:input|button)([^>]*)>/g)
  expect(fields.filter(field => !field?.includes('form="export"'))).toEqual([])
})

test('there is nothing to take along of an empty list', () =>
  expect(renderToStaticMarkup(<ExportLinks query={QUERY} total={0} />)).toBe(''))
