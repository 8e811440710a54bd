import { serializeTrialQuery } from '@/lib/search/trial-query.ts'
import { peekIntoStore, type WritableStore } from '@/lib/store/open-store.ts'
import { Asker, type Question } from './asker.ts'
import type { BenchOptions } from './bench.ts'
import { importedDatabase } from './bench-import.ts'
import type { ColdMeasures } from './bench-search-cold.ts'
import { describeMachine } from './describe-machine.ts'
import { resultOfChild } from './fork-child.ts'
import { type FirstTime, printFirstTimes } from './print-first-times.ts'
import { milliseconds, percentile, printTable } from './print-table.ts'
import { type CountedWord, type LoggedQuery, listSearchedWords, makeQueryLog, varyQuery } from './query-log.ts'

const ROUNDS = ['first', 'varied', 'warm', 'page', 'index', 'rows'] as const
type Round = (typeof ROUNDS)[number]

/** What a query took in each round, in milliseconds; infinite where it was not waited for. */
type Measures = LoggedQuery & { total: number } & Record<Round, number>

/** A query is waited for no longer, in milliseconds. */
const LIMIT = 10_000

const COLD_WORDS = 24
const COLD_OTHERS = 6

/** Asks a made registry the queries of the log and prints how long the store takes to answer, by kind of query. */
export async function benchSearch({ trials }: BenchOptions): Promise<void> {
  const database = await importedDatabase(trials)
  const store = peekIntoStore(database)
  if (!store) throw new Error(`There is no registry in ${database}`)
  const machine = describeMachine(sqliteOf(store))
  const log = makeQueryLog(store)
  const words = listSearchedWords(store, COLD_WORDS)
  store.close()
  const asker = new Asker(database, LIMIT)
  try {
    await asker.start()
    console.log(`The first answer, with all that is loaded for it: ${milliseconds(asker.tookToStart)} ms\n`)
    const { measures, memory } = await askAll(log, asker)
    printByKind(measures)
    printFirstTimes('the first time, in a process that has just started', firstTimes(measures))
    printNearFloor(measures)
    printTooLong(measures)
    console.log(`Memory of the process that was asked: ${(memory / 1e6).toFixed(0)} MB`)
  } finally {
    asker.end()
  }
  await printCold(database, listColdQueries(log, words))
  console.log(`\n${machine}`)
}

const sqliteOf = (store: WritableStore): string =>
  store.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? 'unknown'

/** The whole log in each round, so that a query is warm as one is that others came after. */
async function askAll(log: readonly LoggedQuery[], asker: Asker): Promise<{ measures: Measures[]; memory: number }> {
  const measures = log.map(one => ({ ...one, total: 0, first: 0, varied: 0, warm: 0, page: 0, index: 0, rows: 0 }))
  const idsOf = new Map<Measures, readonly string[]>()
  let memory = 0
  const ask = async (one: Measures, of: Question['of'], query = one.query) => {
    const answer = await asker.ask(of, query, idsOf.get(one))
    memory = Math.max(memory, answer?.memory ?? 0)
    return answer
  }
  const tookOf = (answer: { took: number } | undefined) => answer?.took ?? Number.POSITIVE_INFINITY
  for (const one of measures) {
    const answer = await ask(one, 'store')
    one.first = tookOf(answer)
    one.total = answer?.total ?? Number.NaN
    idsOf.set(one, answer?.trialIds ?? [])
  }
  for (const [at, one] of measures.entries()) one.varied = tookOf(await ask(one, 'store', varyQuery(one.query, at)))
  for (const one of measures) one.warm = tookOf(await ask(one, 'store'))
  for (const one of measures) one.page = tookOf(await ask(one, 'page'))
  for (const one of measures) one.rows = tookOf(await ask(one, 'rows'))
  for (const one of measures) {
    const answer = await ask(one, 'index')
    one.index = answer?.isNothing ? Number.NaN : tookOf(answer)
  }
  return { measures, memory }
}

const took = (measures: readonly Measures[], round: Round | 'total', share: number): string =>
  milliseconds(
    percentile(
      measures.map(one => one[round]),
      share,
    ),
  )

const HEAD = ['ms in the store, p50 and p95', 'queries', 'hits p50']

/** The rounds in the order in which they are printed, with what is said of them. */
const COLUMNS = new Map<Round, string>([
  ['varied', 'words known, list new'],
  ['warm', 'asked before'],
  ['page', 'with marked words'],
  ['first', 'first time'],
  ['index', 'floor: index'],
  ['rows', 'floor: rows'],
])

function printByKind(measures: readonly Measures[]): void {
  const kinds = [...new Set(measures.map(({ kind }) => kind))]
  const line = (name: string, some: readonly Measures[]): string[] => {
    const totals = some.map(({ total }) => total)
    const times = [...COLUMNS.keys()].flatMap(round => [took(some, round, 0.5), took(some, round, 0.95)])
    return [name, String(some.length), percentile(totals, 0.5).toFixed(0), ...times]
  }
  const lineOf = (kind: string) =>
    line(
      kind,
      measures.filter(one => one.kind === kind),
    )
  printTable(
    [...HEAD, ...[...COLUMNS.values()].flatMap(name => [name, 'p95'])],
    [
      ...kinds.map(lineOf),
      line('all', measures),
      ['must be', '≥ 200', '', '≤ 15', '≤ 60', '≤ 15', '≤ 60', ...Array<string>(8).fill('')],
    ],
  )
}

const firstTimes = (measures: readonly Measures[]): FirstTime[] =>
  measures.map(({ kind, query, total, first }) => ({ kind, asked: describeQuery(query), hits: total, took: first }))

const MOST_HITS = 30_000

function printNearFloor(measures: readonly Measures[]): void {
  const words = measures.filter(({ kind, total }) => /word$/.test(kind) && total > 0 && total < MOST_HITS)
  const ratio = (floorOf: (one: Measures) => number) =>
    percentile(
      words.map(one => one.varied / floorOf(one)),
      0.5,
    ).toFixed(1)
  console.log(
    `\nWords in fewer than ${MOST_HITS} trials, in the middle: ${ratio(({ index }) => index)} times the bare index query, must be ≤ 2; ${ratio(({ index, rows }) => index + rows)} times that and the rows`,
  )
}

function printTooLong(measures: readonly Measures[]): void {
  for (const { kind, query, ...one } of measures)
    for (const round of ROUNDS)
      if (one[round] === Number.POSITIVE_INFINITY)
        console.log(`Longer than ${LIMIT / 1000} s, not waited for (${kind}, ${round}): ${describeQuery(query)}`)
}

const describeQuery = (query: LoggedQuery['query']): string => `/trials?${serializeTrialQuery(query)}`

/** What is asked cold, each in a process of its own: words of every rarity, and some of the log's phrases and beginnings. */
function listColdQueries(log: readonly LoggedQuery[], words: readonly CountedWord[]): { kind: string; q: string }[] {
  const some = (kind: string) =>
    log
      .filter(one => one.kind === kind)
      .slice(0, COLD_OTHERS)
      .map(({ query }) => ({ kind, q: query.q }))
  return [...words.map(({ word }) => ({ kind: 'cold word', q: word })), ...some('phrase'), ...some('prefix')]
}

async function printCold(database: string, queries: readonly { kind: string; q: string }[]): Promise<void> {
  const times: FirstTime[] = []
  const rows: string[][] = []
  let isOutOfMemory = true
  for (const { kind, q } of queries) {
    const cold = await resultOfChild<ColdMeasures>('bench-search-cold.ts', [database, q])
    isOutOfMemory &&= cold.isOutOfMemory
    times.push({ kind, asked: q, hits: cold.total, took: cold.took })
    rows.push([q, String(cold.total), milliseconds(cold.took), milliseconds(cold.again)])
  }
  console.log('')
  printTable(['cold: a process each, the file out of memory', 'hits', 'ms', 'again'], rows)
  printFirstTimes('cold: a process each, the file out of memory', times)
  if (!isOutOfMemory) console.log('The system kept the file in its memory: cold is the process alone.')
}
