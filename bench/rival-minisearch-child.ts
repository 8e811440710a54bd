// Loads trials into MiniSearch and asks it queries: started by bench-rivals.ts with the files of both.

import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import MiniSearch, { type SearchResult } from 'minisearch'
import type { RivalMeasures, RivalQuery, RivalTrial } from './rival-corpus.ts'

const [, , corpus = '', queryFile = ''] = process.argv
const queries: RivalQuery[] = JSON.parse(readFileSync(queryFile, 'utf8'))
const ROWS = 50

const search = new MiniSearch<RivalTrial>({
  fields: ['title', 'identifiers', 'conditions', 'interventions', 'sponsor', 'summary', 'description'],
  storeFields: ['terms', 'updated'],
  searchOptions: {
    combineWith: 'AND',
    boost: { title: 10, identifiers: 10, conditions: 8, interventions: 8, sponsor: 3, description: 0.5 },
  },
})

function ask({ form, words, anyOf, page }: RivalQuery): { total: number; ids: number[] } {
  const found = search.search(form === 'none' ? MiniSearch.wildcard : words.join(' '), {
    prefix: form === 'prefix',
    filter: ({ terms }: SearchResult) => hasTerms(terms, anyOf),
    ...(form === 'none' ? { boostDocument: newestFirst } : {}),
  })
  return { total: found.length, ids: found.slice(page * ROWS, (page + 1) * ROWS).map(({ id }) => Number(id)) }
}

const hasTerms = (terms: unknown, anyOf: RivalQuery['anyOf']): boolean =>
  Array.isArray(terms) && anyOf.every(some => some.some(term => terms.includes(term)))

const newestFirst = (_id: unknown, _term: string, { updated }: Record<string, unknown> = {}): number =>
  Date.parse(String(updated)) || 1

function time<T>(work: () => T): { took: number; found: T } {
  const before = performance.now()
  const found = work()
  return { took: performance.now() - before, found }
}

const start = performance.now()
for await (const line of createInterface({ input: createReadStream(corpus) })) search.add(JSON.parse(line))
const toLoad = performance.now() - start
globalThis.gc?.()
const memory = process.memoryUsage.rss()

const answers = queries.map(query => {
  if (query.form === 'phrase') return null
  const first = time(() => ask(query))
  const again = time(() => ask(query))
  return { first: first.took, again: again.took, total: first.found.total }
})
const measures: RivalMeasures = { toLoad, memory, answers }
process.send?.(measures, () => process.disconnect())
