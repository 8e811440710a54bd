import { statSync, writeFileSync } from 'node:fs'
import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { peekIntoStore } from '@/lib/store/open-store.ts'
import { Asker } from './asker.ts'
import type { BenchOptions } from './bench.ts'
import { importedDatabase } from './bench-import.ts'
import { describeMachine } from './describe-machine.ts'
import { resultOfChild } from './fork-child.ts'
import { benchFile } from './made-registry.ts'
import { milliseconds, percentile, printTable } from './print-table.ts'
import { makeQueryLog } from './query-log.ts'
import { type RivalMeasures, type RivalQuery, rivalCorpus, rivalQueries } from './rival-corpus.ts'
import { measurePostgres } from './rival-postgres.ts'

/** A query is waited for no longer, in milliseconds. */
const LIMIT = 30_000

type Rival = { name: string; measures: RivalMeasures; note: string }

/** Asks the same queries of the store and of what else one could search with, and prints what each took. */
export async function benchRivals({ trials }: BenchOptions): Promise<void> {
  const database = await importedDatabase(trials)
  const machine = describeMachine()
  const store = peekIntoStore(database)
  if (!store) throw new Error(`There is no registry in ${database}`)
  const queries = rivalQueries(makeQueryLog(store))
  store.close()
  const corpus = await rivalCorpus(trials)
  const asked = queries.map(({ rival }) => rival)
  const rivals = [await measureStore(database, queries), await measureMiniSearch(corpus, asked)]
  const postgres = await measurePostgres(corpus, asked)
  if (postgres) rivals.push({ name: `PostgreSQL ${postgres.version}`, measures: postgres, note: 'once' })
  else console.log('There is no PostgreSQL server on this machine to measure beside it.')
  printAnswers(asked, rivals)
  printLoads(rivals, trials)
  console.log(`\n${machine}`)
}

async function measureStore(database: string, queries: readonly { query: TrialQuery }[]): Promise<Rival> {
  const asker = new Asker(database, LIMIT)
  try {
    await asker.start()
    const answers: RivalMeasures['answers'] = []
    let memory = 0
    for (const { query } of queries) {
      const first = await asker.ask('store', query)
      const again = await asker.ask('store', query)
      memory = Math.max(memory, again?.memory ?? 0)
      const [tookFirst, tookAgain] = [first, again].map(answer => answer?.took ?? Number.POSITIVE_INFINITY)
      answers.push({ first: tookFirst ?? 0, again: tookAgain ?? 0, total: first?.total ?? Number.NaN })
    }
    const measures = { toLoad: asker.tookToStart, memory, disk: statSync(database).size, answers }
    return {
      name: 'the store',
      measures,
      note: 'answers with rows and counts; after every start; its disk holds the documents too',
    }
  } finally {
    asker.end()
  }
}

async function measureMiniSearch(corpus: string, queries: readonly RivalQuery[]): Promise<Rival> {
  const file = benchFile('rival-queries.json')
  writeFileSync(file, JSON.stringify(queries))
  const measures = await resultOfChild<RivalMeasures>(
    'rival-minisearch-child.ts',
    [corpus, file],
    ['--expose-gc', '--max-old-space-size=12000'],
  )
  return { name: 'MiniSearch', measures, note: 'after every start; it has no phrases' }
}

function printAnswers(queries: readonly RivalQuery[], rivals: readonly Rival[]): void {
  const kinds = [...new Set(queries.map(({ kind }) => kind))]
  const line = (name: string, isOf: (query: RivalQuery) => boolean): string[] => {
    const cells = rivals.flatMap(({ measures }) => {
      const answers = measures.answers.filter((_, at) => isOf(queries[at] as RivalQuery))
      const took = (which: 'first' | 'again' | 'total', share: number) =>
        percentile(
          answers.map(answer => answer?.[which] ?? Number.NaN),
          share,
        )
      const hits = took('total', 0.5)
      return [
        Number.isNaN(hits) ? '–' : hits.toFixed(0),
        ...(['first', 'again'] as const).flatMap(which => [
          milliseconds(took(which, 0.5)),
          milliseconds(took(which, 0.95)),
        ]),
      ]
    })
    return [name, String(queries.filter(isOf).length), ...cells]
  }
  printTable(
    [
      'ms, p50 and p95',
      'queries',
      ...rivals.flatMap(({ name }) => [`${name}: hits`, 'first time', 'p95', 'again', 'p95']),
    ],
    [...kinds.map(kind => line(kind, query => query.kind === kind)), line('all', () => true)],
  )
}

function printLoads(rivals: readonly Rival[], trials: number): void {
  console.log('')
  printTable(
    [`${trials} trials`, 's until it answers', 'MB of memory', 'MB of disk', ''],
    rivals.map(({ name, measures: { toLoad, memory, disk }, note }) => [
      name,
      (toLoad / 1000).toFixed(1),
      (memory / 1e6).toFixed(0),
      disk === undefined ? '–' : (disk / 1e6).toFixed(0),
      note,
    ]),
  )
}
