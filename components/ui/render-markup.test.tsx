import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FilterPanel } from '@/components/search/filter-panel.tsx'
import { SearchBox } from '@/components/search/search-box.tsx'
import { SortMenu } from '@/components/search/sort-menu.tsx'
import { FILTER_NAMES, parseTrialQuery } from '@/lib/search/trial-query.ts'
import { OverallStatus } from '@/lib/trial/status.ts'
import { PhaseBadge } from './phase-badge.tsx'
import { renderMarkup } from './render-markup.ts'
import { SiteHeader } from './site-header.tsx'
import { StatusBadge } from './status-badge.tsx'

/** Order of attributes and how an empty element is closed aside: a reader of HTML does not see them. */
const sameForReaders = (markup: string): string =>
  markup.replace(/<([a-zA-Z]+)((?: [a-zA-Z-]+(?:="[^"]*")?)*)\/?>/g, (_, tag: string, attributes: string) => {
    const sorted = [...attributes.matchAll(/ [a-zA-Z-]+(?:="[^"]*")?/g)]
      .map(([attribute]) => attribute.replace(/^ [a-zA-Z-]+/, name => name.toLowerCase()))
      .toSorted()
    return `<${tag.toLowerCase()}${sorted.join('')}>`
  })

const QUERY = parseTrialQuery({
  q: 'nk "cells"',
  status: 'RECRUITING',
  ageFrom: '18',
  sort: 'title',
  ids: 'NCT00000001',
})
const FACETS = Object.fromEntries(
  FILTER_NAMES.map(name => [
    name,
    Array.from({ length: 30 }, (_, at) => ({
      value: name === 'status' ? (OverallStatus.options[at % 14] ?? '') : `<b>${name}</b> & "${at}" 'x'`,
      count: 1000 * at,
    })).filter(({ value }, at, all) => all.findIndex(other => other.value === value) === at),
  ]),
) as Parameters<typeof FilterPanel>[0]['facets']

test.each([
  ['the header', <SiteHeader key="1" current="trials" ids={['NCT00000001']} />],
  ['the search box', <SearchBox key="1" id="q" q={'<script>alert("x")</script> & \'y\''} />],
  ['the filters', <FilterPanel key="1" query={QUERY} facets={FACETS} />],
  ['the orders', <SortMenu key="1" query={QUERY} />],
  ['statuses', OverallStatus.options.map(status => <StatusBadge key={status} status={status} />)],
  ['phases', <PhaseBadge key="1" phases={['EARLY_PHASE1', 'PHASE2']} />],
  ['a style', <i key="1" style={{ '--n': 4, fontWeight: '"600"' } as object} />],
  [
    'switches',
    <input key="1" type="checkbox" readOnly={true} hidden={false} disabled={true} aria-busy={true} data-x={false} />,
  ],
  ['nothing, and numbers', <p key="1">{[null, false, undefined, 0, 12n, 'a', ['b', true]]}</p>],
])('%s come out as React has them', (_, node) => {
  const markup = renderMarkup(node)
  expect(markup.length).toBeGreaterThan(10)
  expect(sameForReaders(markup)).toBe(sameForReaders(renderToStaticMarkup(node)))
})

test('what was written by others is text', () =>
  expect(renderMarkup(<a href={'"><script>'}>{'</a><img src=x onerror=alert(1)>'}</a>)).toBe(
    '<a href="&quot;&gt;&lt;script&gt;">&lt;/a&gt;&lt;img src=x onerror=alert(1)&gt;</a>',
  ))

const Late = () => Promise.resolve('late') as unknown as null
const ofClient = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') })

test.each([
  ['a handler', <button key="1" type="button" onClick={() => null} />],
  // biome-ignore lint/security/noDangerouslySetInnerHtml: to be refused
  ['markup', createElement('p', { key: 1, dangerouslySetInnerHTML: { __html: '<b>x</b>' } })],
  ['an unknown attribute', createElement('svg', { key: 1, strokeNonsense: 3 })],
  ['a switch that is none', createElement('p', { key: 1, title: true })],
  [
    'a script to go to',
    <a key="1" href={' java\nscript:alert(1)'}>
      x
    </a>,
  ],
  ['a promise', createElement(Late, { key: 1 })],
  ['a component of the client', createElement(ofClient, { key: 1 })],
])('%s is refused', (_, node) => expect(() => renderMarkup(node)).toThrow(TypeError))
