import { existsSync } from 'node:fs'
import autocannon from 'autocannon'
import { serializeTrialQuery } from '@/lib/search/trial-query.ts'
import { peekIntoStore, type WritableStore } from '@/lib/store/open-store.ts'
import { findFreePorts } from '@/tests/e2e/find-free-ports.ts'
import { benchImport } from './bench-import.ts'
import { describeMachine } from './describe-machine.ts'
import { madeDatabase } from './made-registry.ts'
import { milliseconds, percentile, printTable } from './print-table.ts'
import { makeQueryLog } from './query-log.ts'
import { drawSome, seededRandom } from './seeded-random.ts'
import { withServer } from './serve-built.ts'

const SECONDS = 10
const CONNECTIONS = 8
const TRIAL_PAGES = 200
const ALONE = 40

type Load = { name: string; paths: readonly string[]; mustBe: string; mostAlone: string }

/** Serves a made registry from the built site and prints how many pages a second it gives, and after how long alone. */
export async function benchPages(trials: number): Promise<void> {
  const database = madeDatabase(trials)
  if (!existsSync(database)) await benchImport(trials)
  const store = peekIntoStore(database)
  if (!store) throw new Error(`There is no registry in ${database}`)
  const machine = describeMachine()
  const loads = listLoads(store)
  store.close()
  const [port = 0] = await findFreePorts(1)
  const start = performance.now()
  await withServer(port, database, async url => {
    await load(`${url}/trials`)
    const toFirstPage = performance.now() - start
    const rows: string[][] = []
    for (const one of loads) rows.push(await measure(url, one))
    printTable(
      ['pages', 'alone p50 ms', 'p95', 'must be', `a second, ${CONNECTIONS} at a time`, 'must be', 'p99 ms', 'errors'],
      rows,
    )
    console.log(`\nStart to the first list page: ${(toFirstPage / 1000).toFixed(1)} s, must be ≤ 3 s`)
    console.log(`Unchanged trial page asked for again: ${await askAgain(url, loads)}, must be 304`)
  })
  console.log(`\n${machine}; the load comes from the same cores`)
}

function listLoads(store: WritableStore): Load[] {
  const lists = makeQueryLog(store).map(({ query }) => `/trials?${serializeTrialQuery(query)}`)
  const trialIds = store.prepare<[], string>('SELECT trialId FROM trials ORDER BY key').pluck().all()
  const trials = drawSome(trialIds, TRIAL_PAGES, seededRandom(1)).map(trialId => `/trials/${trialId}`)
  return [
    { name: 'list, no words', paths: ['/trials'], mustBe: '≥ 40', mostAlone: '≤ 25' },
    { name: 'list, the query log', paths: lists, mustBe: '≥ 40', mostAlone: '≤ 25' },
    { name: 'trial', paths: trials, mustBe: '≥ 40', mostAlone: '≤ 15' },
    { name: 'floor: a page without data', paths: ['/nothing-here'], mustBe: '', mostAlone: '' },
    { name: 'floor: a JSON route', paths: ['/api/health'], mustBe: '', mostAlone: '' },
  ]
}

async function measure(url: string, { name, paths, mustBe, mostAlone }: Load): Promise<string[]> {
  const alone: number[] = []
  for (const path of drawSome(paths.length === 1 ? Array(ALONE).fill(paths[0]) : paths, ALONE, seededRandom(2)))
    alone.push(await load(`${url}${path}`))
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: drawSome(paths, paths.length, seededRandom(3)).map(path => ({ path })),
  })
  // A page for an address that leads nowhere is meant to be a 404.
  const wrongStatus = paths[0] === '/nothing-here' ? result['5xx'] : result.non2xx
  return [
    name,
    milliseconds(percentile(alone, 0.5)),
    milliseconds(percentile(alone, 0.95)),
    mostAlone,
    (result.requests.total / result.duration).toFixed(1),
    mustBe,
    milliseconds(result.latency.p99),
    String(result.errors + result.timeouts + wrongStatus),
  ]
}

/** Until the whole page is there, in milliseconds. */
async function load(url: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(url)
  await answer.arrayBuffer()
  return performance.now() - start
}

async function askAgain(url: string, loads: readonly Load[]): Promise<string> {
  const path = loads.find(({ name }) => name === 'trial')?.paths[0] ?? ''
  const first = await fetch(`${url}${path}`)
  await first.arrayBuffer()
  const tag = first.headers.get('etag')
  if (!tag) return `${first.status}, for it has no ETag`
  const again = await fetch(`${url}${path}`, { headers: { 'if-none-match': tag } })
  await again.arrayBuffer()
  return String(again.status)
}
