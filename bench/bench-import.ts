import { fork } from 'node:child_process'
import { createReadStream, rmSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openStore, peekIntoStore } from '@/lib/store/open-store.ts'
import type { ImportMeasures, Moment } from './bench-import-child.ts'
import { describeMachine } from './describe-machine.ts'
import { madeDatabase, writeMadeFile } from './made-registry.ts'
import { printTable } from './print-table.ts'

/** Imports a made registry into a database that the other measurements then work on, and prints what that took. */
export async function benchImport(trials: number): Promise<void> {
  const database = madeDatabase(trials)
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true })
  const machine = describeMachine()
  console.log(`A registry of ${trials} trials is being made …`)
  const file = await writeMadeFile(trials)
  try {
    const lines = statSync(file).size
    const measures = await importInChild(file, database)
    const floor = await parseLines(file)
    emptyLog(database)
    print(trials, measures, floor, lines, statSync(database).size)
    printTables(database, trials)
    console.log(`\n${machine}`)
  } finally {
    rmSync(file, { force: true })
  }
}

function importInChild(file: string, database: string): Promise<ImportMeasures> {
  const child = fork(
    join(import.meta.dirname, 'bench-import-child.ts'),
    [file, database, String(availableParallelism())],
    { execArgv: ['--import', 'tsx'] },
  )
  return new Promise((resolve, reject) => {
    child.once('message', message => resolve(message as ImportMeasures))
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`The import ended with ${code} and without its figures.`)))
  })
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
  const { moments, refused, took, peakMemory } = measures
  const half = Math.max(0, ...memoryOf(moments.slice(0, Math.ceil(moments.length / 2))))
  printTable(
    ['import', 'measured', 'must be'],
    [
      ['studies a second, everything on', rate(trials, took), '≥ 700'],
      ['  of the last quarter', lastQuarter(moments), ''],
      ['  floor: reading lines and JSON.parse, one thread', rate(trials, floor.withReading), ''],
      ['  floor: JSON.parse alone', rate(trials, floor.parsing), ''],
      ['peak memory', megabytes(peakMemory), '< 1000 MB'],
      ['  most after a batch of the first half', megabytes(half), 'flat'],
      ['  most after a batch at all', megabytes(Math.max(0, ...memoryOf(moments))), 'flat'],
      ['database', kilobytesEach(size, trials), '≤ 12 kB'],
      ['  floor: the lines themselves', kilobytesEach(lines, trials), ''],
      ['refused', String(refused), '0'],
    ],
  )
}

const memoryOf = (moments: readonly Moment[]): number[] => moments.map(({ memory }) => memory)

function lastQuarter(moments: readonly Moment[]): string {
  const from = moments[Math.floor(moments.length * 0.75)]
  const to = moments.at(-1)
  return from && to && to !== from ? rate(to.documents - from.documents, to.at - from.at) : '–'
}

const LARGEST = 12

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
