import { copyFileSync, createReadStream, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { DeskJob } from '@/lib/desk/desk-job.ts'
import { ensureRunner } from '@/lib/desk/ensure-runner.ts'
import { findJob } from '@/lib/desk/find-job.ts'
import { getPreparedImport } from '@/lib/desk/find-prepared.ts'
import { offerUpload } from '@/lib/desk/offer-upload.ts'
import { queueApply } from '@/lib/desk/queue-apply.ts'
import { queueRollBack } from '@/lib/desk/queue-roll-back.ts'
import { checkRegistry } from '@/lib/records/check-registry.ts'
import { serializeTrialQuery } from '@/lib/search/trial-query.ts'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'
import { findFreePorts } from '@/tests/e2e/find-free-ports.ts'
import { letGo } from '@/tests/support/killed-desk.ts'
import type { BenchOptions } from './bench.ts'
import { importedDatabase } from './bench-import.ts'
import { describeMachine } from './describe-machine.ts'
import { benchFile, madeFile } from './made-registry.ts'
import { milliseconds, percentile, printTable } from './print-table.ts'
import { type LoggedQuery, readQueryLog } from './query-log.ts'
import { isBuilt, withServer } from './serve-built.ts'

/** As many records change. */
const EDITED = 1000

/** A page is asked for so long after the last one was answered, in milliseconds. */
const PAUSE = 50

/** What each step may take, in seconds. */
const ALLOWED = 10

type Step = { name: string; seconds: number; waited: number; pages: number[]; failures: string[]; came: string }

/**
 * Offers edited records of a made registry to the desk, applies them and rolls that back, each by the process that the
 * site starts, while list pages of the built site are asked for.
 */
export async function benchDesk({ trials }: BenchOptions): Promise<void> {
  const registry = await importedDatabase(trials)
  const records = await editedRecords(trials)
  const machine = describeMachine()
  const database = join(benchFile('desk'), 'registry.db')
  rmSync(dirname(database), { recursive: true, force: true })
  mkdirSync(dirname(database))
  copyFileSync(registry, database)
  chooseDatabaseFile(database)
  try {
    const log = readQueryLog(database)
    if (isBuilt()) {
      const [port = 0] = await findFreePorts(1)
      await withServer(port, database, url => measure(records, log, url))
    } else {
      console.log('There is no built site (npm run build): no pages are asked for.')
      await measure(records, log, undefined)
    }
    console.log(`\n${EDITED} edited records, of ${trials} trials. ${machine}`)
  } finally {
    await letGo()
    rmSync(dirname(database), { recursive: true, force: true })
  }
}

async function measure(records: string, log: readonly LoggedQuery[], url: string | undefined): Promise<void> {
  const quiet = url ? await askWhile(url, log, pause(5000)) : undefined
  const steps: Step[] = []
  const step = async (name: string, begin: () => Promise<DeskJob>): Promise<DeskJob> => {
    const start = performance.now()
    const job = await begin()
    const ended = finish(job.id)
    const asked = url ? await askWhile(url, log, ended) : { pages: [], failures: [] }
    const done = await ended
    const seconds = (performance.now() - start) / 1000
    const waited = (Date.parse(done.startedAt ?? '') - Date.parse(done.queuedAt)) / 1000
    steps.push({ name, seconds, waited, ...asked, came: `${done.state}: ${JSON.stringify(done.totals)}` })
    return done
  }
  let preparedId = ''
  await step('preview', async () => {
    const form = new FormData()
    form.append('from', 'files')
    form.append('files', new File([records], 'edited.ndjson'))
    const request = new Request('http://localhost/admin/imports/offer', { method: 'POST', body: form })
    preparedId = (await offerUpload(request, 'ada')).preparedId ?? ''
    return jobOf(getPreparedImport(preparedId)?.job)
  })
  const { importRunId } = await step('apply', async () => jobOf(queueApply(preparedId, 'ada')))
  await step('roll back', async () => jobOf(queueRollBack(importRunId ?? 0, 'keep', 'ada')))
  print(steps, quiet?.pages ?? [])
  const { faults } = checkRegistry({ quick: true })
  console.log(faults.length === 0 ? 'The registry is in order.' : JSON.stringify(faults, null, 2))
  const failures = steps.flatMap(one => one.failures)
  for (const failure of failures.slice(0, 10)) console.log(failure)
  if (faults.length + failures.length > 0 || steps.some(({ seconds }) => seconds > ALLOWED)) process.exitCode = 1
}

function print(steps: readonly Step[], quiet: readonly number[]): void {
  printTable(
    ['desk', 'seconds', 'until it began', 'must be', 'pages', 'p50 ms', 'p95', 'longest', 'in quiet p95', 'failed'],
    steps.map(({ name, seconds, waited, pages, failures }) => [
      name,
      seconds.toFixed(1),
      waited.toFixed(1),
      `<= ${ALLOWED}`,
      String(pages.length),
      ...[0.5, 0.95, 1].map(share => milliseconds(percentile(pages, share))),
      milliseconds(percentile(quiet, 0.95)),
      String(failures.length),
    ]),
  )
  for (const { name, came } of steps) console.log(`${name}: ${came}`)
}

function jobOf(queued: DeskJob | string | undefined): DeskJob {
  if (typeof queued !== 'object') throw new Error(`Nothing was queued: ${queued}`)
  return queued
}

/** Has the job done as a page of the desk does, and waits for its end. */
async function finish(jobId: number): Promise<DeskJob> {
  for (;;) {
    ensureRunner()
    const job = findJob(jobId)
    if (job?.finishedAt) return job
    await pause(20)
  }
}

type Asked = { pages: number[]; failures: string[] }

async function askWhile(url: string, log: readonly LoggedQuery[], until: Promise<unknown>): Promise<Asked> {
  const asked: Asked = { pages: [], failures: [] }
  let goesOn = true
  const ended = until.finally(() => {
    goesOn = false
  })
  for (let at = 0; goesOn; at++) {
    const query = log[at % log.length]?.query
    if (query) await askOne(asked, `${url}/trials?${serializeTrialQuery(query)}`)
    await Promise.race([ended, pause(PAUSE)])
  }
  return asked
}

async function askOne(asked: Asked, url: string): Promise<void> {
  const start = performance.now()
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) })
    await answer.arrayBuffer()
    if (answer.ok) asked.pages.push(performance.now() - start)
    else asked.failures.push(`${answer.status} for ${url}`)
  } catch (error) {
    asked.failures.push(`${error} for ${url}`)
  }
}

type StudyRecord = { protocolSection: Record<string, Record<string, unknown>> }

/** The first records of a made registry, each with another status, one more participant and one more criterion. */
export async function editedRecords(trials: number, count = EDITED): Promise<string> {
  const lines: string[] = []
  for await (const line of createInterface({ input: createReadStream(await madeFile({ count: trials })) })) {
    lines.push(edit(line))
    if (lines.length === count) break
  }
  return lines.join('\n')
}

function edit(line: string): string {
  const record: StudyRecord = JSON.parse(line)
  const { statusModule = {}, designModule = {}, eligibilityModule = {} } = record.protocolSection
  statusModule.overallStatus = statusModule.overallStatus === 'COMPLETED' ? 'TERMINATED' : 'COMPLETED'
  const { enrollmentInfo } = designModule
  if (enrollmentInfo && typeof enrollmentInfo === 'object' && 'count' in enrollmentInfo)
    enrollmentInfo.count = Number(enrollmentInfo.count) + 1
  eligibilityModule.eligibilityCriteria = `${eligibilityModule.eligibilityCriteria ?? ''}\n* Lives near a site`
  return JSON.stringify(record)
}
