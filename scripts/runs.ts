// `npm run runs [-- N]` lists the latest import runs, or what run N changed and refused. Exits 0; 2 if there is no such run
// or the call was wrong; 1 if the database cannot be used.

import { getImportRun, listImportRuns } from '@/lib/store/list-import-runs.ts'
import { listRunChanges, listRunRefusals } from '@/lib/store/list-run-changes.ts'
import { closeReader } from '@/lib/store/read-store.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { formatChange, formatRefusal, formatRest, formatRun } from './format-runs.ts'

const [typed, ...more] = process.argv.slice(2)
if (more.length > 0 || (typed !== undefined && !/^\d{1,9}$/.test(typed)))
  fail(2, 'Usage: npm run runs [-- N], where N is the number of a run.')
else {
  try {
    if (typed === undefined) await tellRuns()
    else await tellRun(Number(typed))
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    fail(1, `${error.sentence} (${error.message})`)
  }
  await closeReader()
}

async function tellRuns(): Promise<void> {
  const runs = await listImportRuns()
  print(runs.total > 0 ? [...runs.rows.map(formatRun), ...formatRest(runs)] : ['There is no import run yet.'])
}

async function tellRun(id: number): Promise<void> {
  const run = await getImportRun(id)
  if (!run) {
    fail(2, `There is no run no. ${id}: npm run runs lists them.`)
    return
  }
  print([formatRun(run)])
  for (let page = 1, pages = 1; page <= pages; page++) {
    const changes = await listRunChanges(id, page)
    print(changes.rows.map(formatChange))
    pages = changes.pages
  }
  for (let page = 1, pages = 1; page <= pages; page++) {
    const refusals = await listRunRefusals(id, page)
    print(refusals.rows.map(formatRefusal))
    pages = refusals.pages
  }
}

function print(lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`)
}

function fail(code: number, sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = code
}
