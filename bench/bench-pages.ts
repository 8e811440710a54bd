import autocannon from 'autocannon'
import { serializeTrialQuery } from '@/lib/search/trial-query.ts'
import { peekIntoStore, type WritableStore } from '@/lib/store/open-store.ts'
import { findFreePorts } from '@/tests/e2e/find-free-ports.ts'
import type { BenchOptions } from './bench.ts'
import { importedDatabase } from './bench-import.ts'
import { describeMachine } from './describe-machine.ts'
import { measureStarts } from './measure-starts.ts'
import { milliseconds, percentile, printTable } from './print-table.ts'
import { makeQueryLog } from './query-log.ts'
import { drawSome, seededRandom } from './seeded-random.ts'
import { withServer } from './serve-built.ts'

const SECONDS = 10
const CONNECTIONS = 8
const TRIAL_PAGES = 200
const ALONE = 40

/** What is asked for; `tags` are what a browser would have kept of the pages. */
type Load = {
  name: string
  paths: readonly string[]
  mostAlone: string
  mustBe: string
  status?: number
  tags?: ReadonlyMap<string, string>
}

/** Serves a made registry from the built site and prints how many pages a second it gives, and after how long alone. */
export async function benchPages({ trials }: BenchOptions): Promise<void> {
  const database = await importedDatabase(trials)
  const store = peekIntoStore(database)
  if (!store) throw new Error(`There is no registry in ${database}`)
  const machine = describeMachine()
  const loads = listLoads(store)
  store.close()
  await measureStarts(database)
  const [port = 0] = await findFreePorts(1)
  await withServer(port, database, async url => {
    const rows: string[][] = []
    for (const one of [...loads, await revisits(url, loads)]) rows.push(await measure(url, one))
    printTable(
      ['pages', 'alone p50 ms', 'p95', 'must be', `a second, ${CONNECTIONS} at a time`, 'must be', 'p99 ms', 'errors'],
      rows,
    )
  })
  console.log(`\n${machine}; the load comes from the same cores`)
}

function listLoads(store: WritableStore): Load[] {
  const lists = makeQueryLog(store).map(({ query }) => `/trials?${serializeTrialQuery(query)}`)
  const trialIds = store.prepare<[], string>('SELECT trialId FROM trials ORDER BY key').pluck().all()
  const trials = drawSome(trialIds, TRIAL_PAGES, seededRandom(1)).map(trialId => `/trials/${trialId}`)
  return [
    { name: 'list, no words', paths: ['/trials'], mostAlone: '≤ 25', mustBe: '≥ 40' },
    { name: 'list, the query log', paths: lists, mostAlone: '≤ 25', mustBe: '≥ 40' },
    { name: 'trial', paths: trials, mostAlone: '≤ 15', mustBe: '≥ 40' },
    { name: 'floor: a page without data', paths: ['/nothing-here'], mostAlone: '', mustBe: '', status: 404 },
    { name: 'floor: a JSON route', paths: ['/api/health'], mostAlone: '', mustBe: '' },
  ]
}

/** Trial pages asked for again by who has them. */
async function revisits(url: string, loads: readonly Load[]): Promise<Load> {
  const tags = new Map<string, string>()
  for (const path of loads.find(({ name }) => name === 'trial')?.paths.slice(0, ALONE) ?? []) {
    const answer = await fetch(`${url}${path}`)
    await answer.arrayBuffer()
    tags.set(path, answer.headers.get('etag') ?? '"none"')
  }
  return { name: 'trial, unchanged', paths: [...tags.keys()], mostAlone: '', mustBe: '304', status: 304, tags }
}

async function measure(url: string, load: Load): Promise<string[]> {
  const { name, paths, status = 200, tags, mostAlone, mustBe } = load
  const headersOf = (path: string) => ({ 'if-none-match': tags?.get(path) ?? '"none"' })
  const alone: number[] = []
  for (const path of drawSome(paths.length === 1 ? Array(ALONE).fill(paths[0]) : paths, ALONE, seededRandom(2)))
    alone.push(await timeToLoad(`${url}${path}`, headersOf(path)))
  let wrong = 0
  const request = (path: string) => ({
    path,
    headers: headersOf(path),
    onResponse: (answered: number) => {
      if (answered !== status) wrong++
    },
  })
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: drawSome(paths, paths.length, seededRandom(3)).map(request),
  })
  return [
    name,
    milliseconds(percentile(alone, 0.5)),
    milliseconds(percentile(alone, 0.95)),
    mostAlone,
    (result.requests.total / result.duration).toFixed(1),
    mustBe,
    milliseconds(result.latency.p99),
    String(result.errors + result.timeouts + wrong),
  ]
}

/** Until the whole page is there, in milliseconds. */
async function timeToLoad(url: string, headers: Record<string, string>): Promise<number> {
  const start = performance.now()
  const answer = await fetch(url, { headers })
  await answer.arrayBuffer()
  return performance.now() - start
}
