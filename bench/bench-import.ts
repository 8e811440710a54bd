import { createReadStream, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { createInterface } from 'node:readline'
import { openStore, peekIntoStore } from '@/lib/store/open-store.ts'
import type { BenchOptions } from './bench.ts'
import type { ImportMeasures, Moment } from './bench-import-child.ts'
import { describeMachine } from './describe-machine.ts'
import { resultOfChild } from './fork-child.ts'
import { madeDatabase, madeFile } from './made-registry.ts'
import { measureStarts } from './measure-starts.ts'
import { percentile, printTable } from './print-table.ts'

/** Imports a made registry into a database that the other measurements then work on, and prints what that took. */
export async function benchImport({ trials, fresh }: Pick<BenchOptions, 'trials' | 'fresh'>): Promise<void> {
  const database = madeDatabase(trials)
  console.log(`A registry of ${trials} trials is being made, or taken from the last time …`)
  const file = await madeFile({ count: trials }, fresh)
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true })
  const machine = describeMachine()
  const threads = String(availableParallelism())
  // Under its own name only when it is whole, so that no other measurement takes half of one.
  const unfinished = `${database}.part`
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true })
  const measures = await resultOfChild<ImportMeasures>('bench-import-child.ts', [file, unfinished, threads])
  emptyLog(unfinished)
  renameSync(unfinished, database)
  const floor = await parseLines(file)
  print(trials, measures, floor, statSync(file).size, statSync(database).size)
  printMemory(measures.moments)
  printTables(database, trials)
  console.log('')
  await measureStarts(database)
  console.log(`${machine}; load at the end ${loadavg()[0]?.toFixed(1)}`)
}

/** The database of a made registry of so many trials, imported now if there is none. */
export async function importedDatabase(trials: number): Promise<string> {
  const database = madeDatabase(trials)
  if (!existsSync(database)) await benchImport({ trials, fresh: false })
  console.log(`The registry of ${trials} trials was imported ${statSync(database).mtime.toISOString()}\n`)
  return database
}

type Floor = { parsing: number; withReading: number }

/** How long the same lines take to be read and parsed and no more, in one thread, in milliseconds. */
async function parseLines(file: string): Promise<Floor> {
  const start = performance.now()
  let parsing = 0
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const before = performance.now()
    JSON.parse(line)
    parsing += performance.now() - before
  }
  return { parsing, withReading: performance.now() - start }
}

/** Takes the write-ahead log into the database, whose file then says how large it is. */
function emptyLog(database: string): void {
  const store = openStore(database)
  store.pragma('wal_checkpoint(TRUNCATE)')
  store.close()
}

const rate = (trials: number, took: number): string => ((trials / took) * 1000).toFixed(0)
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`
const kilobytesEach = (bytes: number, trials: number): string => `${(bytes / 1000 / trials).toFixed(2)} kB a study`

function print(trials: number, measures: ImportMeasures, floor: Floor, lines: number, size: number): void {
  const { moments, refused, took, work, peakMemory } = measures
  printTable(
    ['import', 'measured', 'must be'],
    [
      ['studies a second, everything on', rate(trials, took), '≥ 700'],
      ['  of the last quarter', rateAfter(moments, trials * 0.75), ''],
      ['  processor time a study', `${(work / trials).toFixed(2)} ms`, ''],
      ['  floor: reading lines and JSON.parse, one thread', rate(trials, floor.withReading), ''],
      ['  floor: JSON.parse alone', rate(trials, floor.parsing), ''],
      ['peak memory, threads and all', megabytes(peakMemory), '< 1000 MB'],
      ['database', kilobytesEach(size, trials), '≤ 12 kB'],
      ['  floor: the lines themselves', kilobytesEach(lines, trials), ''],
      ['refused', String(refused), '0'],
    ],
  )
}

function rateAfter(moments: readonly Moment[], documents: number): string {
  const from = moments.find(moment => moment.documents >= documents)
  const to = moments.at(-1)
  return from && to && to !== from ? rate(to.documents - from.documents, to.at - from.at) : '–'
}

const STRETCHES = 8

/** Whether memory stays where it is: its middle and its highest value in each eighth of the time. */
function printMemory(moments: readonly Moment[]): void {
  const end = moments.at(-1)?.at ?? 0
  const stretches = Array.from({ length: STRETCHES }, (_, at) =>
    moments
      .filter(moment => Math.min(STRETCHES - 1, Math.floor((moment.at / end) * STRETCHES)) === at)
      .map(({ memory }) => memory),
  )
  console.log('')
  printTable(
    ['memory in each eighth of the time', ...stretches.map((_, at) => String(at + 1))],
    [
      ['MB in the middle', ...stretches.map(memory => (percentile(memory, 0.5) / 1e6).toFixed(0))],
      ['MB at most', ...stretches.map(memory => (percentile(memory, 1) / 1e6).toFixed(0))],
    ],
  )
}

const LARGEST = 14

/** What the database consists of, so that one sees where its bytes went. */
function printTables(database: string, trials: number): void {
  const store = peekIntoStore(database)
  const tables = store
    ?.prepare<[number], { name: string; size: number }>(
      'SELECT name, pgsize AS size FROM dbstat WHERE aggregate = TRUE ORDER BY pgsize DESC LIMIT ?',
    )
    .all(LARGEST)
  store?.close()
  console.log('')
  printTable(
    ['largest tables and indexes', 'size'],
    (tables ?? []).map(({ name, size }) => [name, kilobytesEach(size, trials)]),
  )
}
