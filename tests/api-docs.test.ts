import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportColumns } from '@/components/search/export-columns.ts'
import { RANGE_NAMES, rangeParams } from '@/lib/search/ranges.ts'
import { FILTER_NAMES, SortKey } from '@/lib/search/trial-query.ts'
import { LIST_FORMATS } from '@/lib/urls.ts'

const TEXT = readFileSync('docs/api.md', 'utf8')

test.each([
  ['filter', FILTER_NAMES],
  ['end of a range', RANGE_NAMES.flatMap(name => Object.values(rangeParams(name)))],
  ['order', SortKey.options],
  ['kind of file', LIST_FORMATS],
  ['column', exportColumns('').map(({ name }) => name)],
])('docs/api.md names every %s', (_, names) => {
  const unnamed = names.filter(name => !TEXT.includes(`\`${name}\``) && !TEXT.includes(`format=${name}`))
  expect(unnamed).toEqual([])
})

test('the examples of docs/api.md are JSON', () => {
  const examples = [...TEXT.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => JSON.parse(json))
  expect(examples.map(example => Object.keys(example))).toEqual([
    ['total', 'page', 'pages', 'trials', 'facets', 'interpretation'],
    ['trial', 'evidence', 'absence', 'basis', 'warnings', 'documents', 'conflicts'],
  ])
})
