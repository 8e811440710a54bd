import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { peekIntoStore, type WritableStore } from '@/lib/store/open-store.ts'
import { closeReader } from '@/lib/store/read-store.ts'
import { benchImport } from './bench-import.ts'
import type { ColdMeasures } from './bench-search-cold.ts'
import { describeMachine } from './describe-machine.ts'
import { madeDatabase } from './made-registry.ts'
import { milliseconds, percentile, printTable } from './print-table.ts'
import { type CountedWord, type LoggedQuery, listSearchedWords, makeQueryLog } from './query-log.ts'
import { type Floor, openFloor } from './search-floor.ts'

/** What a query took in the store, and what the index and the rows alone take, in milliseconds. */
type Measures = { kind: string; total: number; first: number; warm: number; index: number; rows: number }

const COLD_WORDS = 18

/** Asks a made registry the queries of the log and prints how long the store takes to answer, by kind of query. */
export async function benchSearch(trials: number): Promise<void> {
  const database = madeDatabase(trials)
  if (!existsSync(database)) await benchImport(trials)
  chooseDatabaseFile(database)
  const store = peekIntoStore(database)
  if (!store) throw new Error(`There is no registry in ${database}`)
  const machine = describeMachine(sqliteOf(store))
  const log = makeQueryLog(store)
  const measures = await askAll(log, openFloor(store))
  await closeReader()
  printWarm(measures)
  printNearFloor(measures)
  const words = listSearchedWords(store, COLD_WORDS)
  store.close()
  await printCold(database, words)
  console.log(`\n${machine}`)
}

const sqliteOf = (store: WritableStore): string =>
  store.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? 'unknown'

async function askAll(log: readonly LoggedQuery[], floor: Floor): Promise<Measures[]> {
  const measures: Measures[] = []
  for (const { kind, query } of log) {
    const start = performance.now()
    const { total, rows } = await findTrials(query)
    const first = performance.now() - start
    const trialIds = rows.map(({ trialId }) => trialId)
    measures.push({ kind, total, first, warm: 0, index: 0, rows: 0 })
    floor.askIndex(query)
    floor.readRows(trialIds)
  }
  // The whole log once more, so that a query is warm as one is that others came after.
  for (const [at, { query }] of log.entries()) {
    const start = performance.now()
    const { rows } = await findTrials(query)
    const warm = performance.now() - start
    const index = time(() => floor.askIndex(query))
    const trialIds = rows.map(({ trialId }) => trialId)
    Object.assign(measures[at] ?? {}, { warm, index, rows: time(() => floor.readRows(trialIds)) })
  }
  return measures
}

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const of = (
  measures: readonly Measures[],
  what: 'total' | 'first' | 'warm' | 'index' | 'rows',
  share: number,
): string =>
  milliseconds(
    percentile(
      measures.map(one => one[what]),
      share,
    ),
  )

function printWarm(measures: readonly Measures[]): void {
  const kinds = [...new Set(measures.map(({ kind }) => kind))]
  const line = (name: string, of_: readonly Measures[]): string[] => [
    name,
    String(of_.length),
    percentile(
      of_.map(({ total }) => total),
      0.5,
    ).toFixed(0),
    of(of_, 'warm', 0.5),
    of(of_, 'warm', 0.95),
    of(of_, 'first', 0.95),
    of(of_, 'index', 0.5),
    of(of_, 'index', 0.95),
    of(of_, 'rows', 0.5),
    of(of_, 'rows', 0.95),
  ]
  const head = ['ms in the store', 'queries', 'hits p50', 'warm p50', 'warm p95', 'first time p95']
  printTable(
    [...head, 'floor: index p50', 'p95', 'floor: rows p50', 'p95'],
    [
      ...kinds.map(kind =>
        line(
          kind,
          measures.filter(one => one.kind === kind),
        ),
      ),
      line('all', measures),
      ['must be', '≥ 200', '', '≤ 15', '≤ 60', '', '', '', '', ''],
    ],
  )
}

const MOST_HITS = 30_000

function printNearFloor(measures: readonly Measures[]): void {
  const words = measures.filter(({ kind, total }) => /word/.test(kind) && total > 0 && total < MOST_HITS)
  const ratios = words.map(({ warm, index }) => warm / index)
  console.log(
    `\nWords in fewer than ${MOST_HITS} trials: ${percentile(ratios, 0.5).toFixed(1)} times the bare index query in the middle, must be ≤ 2`,
  )
}

async function printCold(database: string, words: readonly CountedWord[]): Promise<void> {
  const rows: string[][] = []
  let isOutOfMemory = true
  for (const { word } of words) {
    const cold = await askInChild(database, word)
    isOutOfMemory &&= cold.isOutOfMemory
    rows.push([word, String(cold.total), milliseconds(cold.took), cold.total <= 100_000 ? '≤ 150' : '≤ 500'])
  }
  console.log('')
  printTable(['cold, one process each', 'hits', 'ms', 'must be'], rows)
  if (!isOutOfMemory) console.log('The system kept the file in its memory: cold is the process alone.')
}

function askInChild(database: string, word: string): Promise<ColdMeasures> {
  const child = fork(join(import.meta.dirname, 'bench-search-cold.ts'), [database, word], {
    execArgv: ['--import', 'tsx'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', message => resolve(message as ColdMeasures))
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`The search ended with ${code} and without its figures.`)))
  })
}
