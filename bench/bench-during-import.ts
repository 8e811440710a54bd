import { spawn } from 'node:child_process'
import { constants, copyFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { serializeTrialQuery, type TrialQuery } from '@/lib/search/trial-query.ts'
import { findFreePorts } from '@/tests/e2e/find-free-ports.ts'
import { Asker } from './asker.ts'
import type { BenchOptions } from './bench.ts'
import { importedDatabase } from './bench-import.ts'
import { describeMachine } from './describe-machine.ts'
import { benchFile, laterVersions, madeFile } from './made-registry.ts'
import { milliseconds, percentile, printTable } from './print-table.ts'
import { type LoggedQuery, readQueryLog } from './query-log.ts'
import { isBuilt, withServer } from './serve-built.ts'

/** A query, and a page, is asked for so long after the last one was answered, in milliseconds: nobody asks without a pause. */
const PAUSE = 50

/** A query is waited for no longer, in milliseconds. */
const LIMIT = 30_000

/** Searches that the process had answered before, those that it had not, and pages. */
type Kind = 'searches' | 'firsts' | 'pages'

/** How long they took, in milliseconds. */
type Asked = Record<Kind, number[]> & { failures: string[] }

/** An import of these and half as many newer versions takes some minutes beside what asks, and each query is asked often. */
const MOST_ADDED = 10_000

/**
 * Searches a made registry, in a process and by pages of the built site, at first in quiet and then while new trials and
 * newer versions of old ones are imported into it, and prints how much longer that takes.
 */
export async function benchDuringImport({ trials, fresh }: BenchOptions): Promise<void> {
  const registry = await importedDatabase(trials)
  const added = Math.min(MOST_ADDED, Math.ceil(trials / 5))
  const changed = Math.ceil(added / 2)
  const files = [
    await madeFile({ count: added, from: trials }, fresh),
    await laterVersions(await madeFile({ count: changed, seed: 2 }, fresh)),
  ]
  const machine = describeMachine()
  const database = benchFile('during-import.db')
  removeWithCompany(database)
  copyFileSync(registry, database, constants.COPYFILE_FICLONE)
  const asker = new Asker(database, LIMIT)
  try {
    const log = readQueryLog(database)
    const load = { log, asker, askAnew: () => new Asker(database, LIMIT) }
    if (isBuilt()) {
      const [port = 0] = await findFreePorts(1)
      await withServer(port, database, url => compare({ ...load, url }, database, files))
    } else {
      console.log('There is no built site (npm run build): searches are measured, and no pages.')
      await compare(load, database, files)
    }
    console.log(`\n${added} new trials and ${changed} newer versions, into ${trials}. ${machine}`)
  } finally {
    asker.end()
    removeWithCompany(database)
  }
}

/** With what the site and the import leave beside it. */
function removeWithCompany(database: string): void {
  const name = path.basename(database, '.db')
  for (const file of readdirSync(path.dirname(database)))
    if (file.startsWith(name)) rmSync(path.join(path.dirname(database), file))
}

/**
 * What is asked, and of whom: of a process that keeps what it found, of one that is new in each round of the log and so
 * has found nothing, and of the site; without `url`, there is none.
 */
type Load = { log: readonly LoggedQuery[]; asker: Asker; askAnew: () => Asker; url?: string }

async function compare(load: Load, database: string, files: readonly string[]): Promise<void> {
  await askUntil(load, rounds => rounds === 1)
  const quiet = await askUntil(load, rounds => rounds === 2)
  const running = startImport(database, files)
  const during = await askUntil(load, () => running.took !== undefined)
  console.log(`${await running.totals}, in ${((running.took ?? 0) / 1000).toFixed(0)} s\n`)
  printTable(
    [
      'while an import runs',
      'asked',
      'p50 ms',
      'p95',
      'longest',
      'in quiet p50',
      'p95',
      'p95 / p95',
      'must be',
      'failed',
    ],
    [
      line('searches, all of them', ['firsts', 'searches'], quiet, during),
      line('searches, first time', ['firsts'], quiet, during),
      ...(load.url ? [line('list pages', ['pages'], quiet, during)] : []),
      // In quiet these are looked up, which is no search: they are told, and no part of the bar by themselves.
      line('of the searches: asked before', ['searches'], quiet, during, ''),
    ],
  )
  for (const failure of [...quiet.failures, ...during.failures].slice(0, 10)) console.log(failure)
}

function line(name: string, kinds: readonly Kind[], quiet: Asked, during: Asked, mustBe = '< 2'): string[] {
  const tookOf = (asked: Asked) => kinds.flatMap(kind => asked[kind])
  const at = (asked: Asked, share: number) => percentile(tookOf(asked), share)
  const isOfKind = (failure: string) => kinds.some(kind => failure.startsWith(kind))
  return [
    name,
    String(tookOf(during).length),
    milliseconds(at(during, 0.5)),
    milliseconds(at(during, 0.95)),
    milliseconds(at(during, 1)),
    milliseconds(at(quiet, 0.5)),
    milliseconds(at(quiet, 0.95)),
    (at(during, 0.95) / at(quiet, 0.95)).toFixed(2),
    mustBe,
    String([...quiet.failures, ...during.failures].filter(isOfKind).length),
  ]
}

/** Asks the log over and over, in the process and at the site side by side, until it is over after so many rounds or within one. */
async function askUntil({ log, asker, askAnew, url }: Load, isOver: (rounds: number) => boolean): Promise<Asked> {
  const asked: Asked = { searches: [], firsts: [], pages: [], failures: [] }
  let goesOn = true
  const askPages = async () => {
    for (let at = 0; url && goesOn; at++) {
      const query = log[at % log.length]?.query
      if (query) await timeOne(asked, 'pages', () => loadPage(`${url}/trials?${serializeTrialQuery(query)}`))
    }
  }
  const askStore = async () => {
    for (let at = 0; goesOn; at++) {
      const query = log[at % log.length]?.query
      if (query) await timeOne(asked, 'searches', () => askWithin(asker, query))
      goesOn = !isOver(Math.floor((at + 1) / log.length))
    }
  }
  const askFirsts = async () => {
    while (goesOn) {
      const anew = askAnew()
      await anew.start()
      for (const { query } of log) if (goesOn) await timeOne(asked, 'firsts', () => askWithin(anew, query))
      anew.end()
    }
  }
  await Promise.all([askStore(), askFirsts(), askPages()])
  return asked
}

async function timeOne(asked: Asked, what: Kind, ask: () => Promise<number>): Promise<void> {
  try {
    asked[what].push(await ask())
  } catch (error) {
    asked.failures.push(`${what}: ${error}`)
  }
  await new Promise(resolve => setTimeout(resolve, PAUSE))
}

async function askWithin(asker: Asker, query: TrialQuery): Promise<number> {
  const answer = await asker.ask('store', query)
  if (!answer) throw new Error(`${query.q || 'all trials'} took longer than ${LIMIT / 1000} s`)
  return answer.took
}

async function loadPage(url: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(url, { signal: AbortSignal.timeout(LIMIT) })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`)
  return performance.now() - start
}

type RunningImport = { totals: Promise<string>; took: number | undefined }

/** Runs `npm run import`, and says what it said last. */
function startImport(database: string, files: readonly string[]): RunningImport {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/import.ts', ...files], {
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const running: RunningImport = { took: undefined, totals: lastLine(child.stdout) }
  child.once('close', () => {
    running.took = performance.now() - start
  })
  return running
}

async function lastLine(output: NodeJS.ReadableStream): Promise<string> {
  let last = ''
  for await (const line of createInterface({ input: output })) last = line || last
  return last
}
