import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DeskJob } from '@/lib/desk/desk-job.ts'
import { findJob } from '@/lib/desk/find-job.ts'
import { closeDesk, openDesk } from '@/lib/desk/open-desk.ts'
import { queueApply } from '@/lib/desk/queue-apply.ts'
import { queueRollBack } from '@/lib/desk/queue-roll-back.ts'
import { runJobs } from '@/lib/desk/run-jobs.ts'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'
import { openStore, peekIntoStore } from '@/lib/store/open-store.ts'
import { closeReader } from '@/lib/store/read-store.ts'
import { listStoreFaults } from './list-store-faults.ts'
import { hashOfWords, stateOfTrials } from './store-state.ts'

/** What the registry and the desk hold when a job has come to its end. */
type End = { states: ReadonlyMap<string, string>; words: string; runs: string; job: string; documents: string }

/** When a job is killed: so many milliseconds after it has changed what tells so many trials. */
export type KillAt = { changes: number; milliseconds?: number }

export type KilledJob = { wasKilled: boolean; done: number; faults: string[] }

/**
 * A job that is killed again and again, each time from the same beginning: applying a prepared import, or rolling back
 * what that changed. `folder` holds the registry and the desk in that beginning, with nothing queued.
 */
export class KilledDesk {
  readonly #folder: string
  readonly #queue: () => DeskJob
  #undisturbed: End | undefined
  /** How long the job takes when nothing disturbs it, in milliseconds. */
  took = 0

  constructor(folder: string, queue: () => DeskJob) {
    this.#folder = folder
    this.#queue = queue
  }

  static applying = (folder: string, preparedId: string): KilledDesk =>
    new KilledDesk(folder, () => {
      const job = queueApply(preparedId, 'ada')
      if (typeof job === 'string') throw new Error(`It cannot be applied: ${job}`)
      return job
    })

  static rollingBack = (folder: string, runId: number): KilledDesk =>
    new KilledDesk(folder, () => {
      const job = queueRollBack(runId, 'keep', 'ada')
      if (!job) throw new Error('It is being rolled back already')
      return job
    })

  /** Lets the job come to its end, which is what others are compared with. */
  async runUndisturbed(): Promise<void> {
    await this.#inCopy(async (copy, job) => {
      const { began, ended } = startRunner(copy, job.id)
      await began
      const start = performance.now()
      await ended
      this.took = performance.now() - start
      if (findJob(job.id)?.done === 0) throw new Error('Undisturbed, the job does nothing')
      this.#undisturbed = look(job.id)
    })
  }

  /**
   * Kills the runner, looks at what it left, lets another one go on, and looks again. `faults` says in a sentence each what
   * was wrong; `done` is how far the job was, as far as it had told.
   */
  async killAndResume(at: KillAt): Promise<KilledJob> {
    const undisturbed = this.#undisturbed
    if (!undisturbed) throw new Error('The job has not been run undisturbed')
    let killed: KilledJob = { wasKilled: false, done: 0, faults: [] }
    await this.#inCopy(async (copy, job) => {
      const { child, began, ended } = startRunner(copy, job.id)
      await began
      await Promise.race([untilChanged(at.changes, child).then(() => pause(at.milliseconds ?? 0)), ended])
      child.kill('SIGKILL')
      await ended
      const left = findJob(job.id)
      const faults = listFaults()
      await runJobs()
      faults.push(...listFaults(), ...compareEnds(undisturbed, look(job.id)))
      killed = { wasKilled: left?.state === 'running', done: left?.done ?? 0, faults }
    })
    return killed
  }

  async #inCopy(work: (copy: string, job: DeskJob) => Promise<void>): Promise<void> {
    const copy = `${this.#folder}-copy`
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(copy)
    for (const name of ['registry.db', 'registry-desk.db']) copyFileSync(join(this.#folder, name), join(copy, name))
    chooseDatabaseFile(join(copy, 'registry.db'))
    try {
      await work(copy, this.#queue())
    } finally {
      await letGo()
      rmSync(copy, { recursive: true, force: true })
    }
  }
}

/** Closes what is open of a registry and its desk, so that each is one file. */
export async function letGo(): Promise<void> {
  closeDesk()
  await closeReader()
  // What only reads leaves the log beside the database, whoever writes takes it in.
  openStore().close()
  chooseDatabaseFile(undefined)
}

function startRunner(folder: string, jobId: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/run-desk-jobs.ts'], {
    env: { ...process.env, DATABASE_URL: `file:${join(folder, 'registry.db')}` },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = once(child, 'exit')
  const untilBegun = async () => {
    while (child.exitCode === null && findJob(jobId)?.state === 'waiting') await pause(5)
  }
  return { child, ended, began: untilBegun() }
}

/** Resolves when so many changes have come to those that were there, or the process has ended. */
async function untilChanged(changes: number, child: ChildProcess): Promise<void> {
  const store = peekIntoStore()
  if (!store) throw new Error('There is no registry')
  const count = store.prepare<[], number>('SELECT count(*) FROM run_changes').pluck()
  try {
    for (const before = count.get() ?? 0; (count.get() ?? 0) < before + changes && child.exitCode === null; )
      await pause(5)
  } finally {
    store.close()
  }
}

function onStore<T>(at: (store: ReturnType<typeof openStore>) => T): T {
  const store = openStore()
  try {
    return at(store)
  } finally {
    store.close()
  }
}

const listFaults = (): string[] => onStore(listStoreFaults)

/** Times and the process's attempts are left out: they differ. */
function look(jobId: number): End {
  const { states, words, runs } = onStore(store => ({
    states: stateOfTrials(store),
    words: hashOfWords(store),
    runs: store
      .prepare(
        `SELECT r.id, kind, startedBy, origin, preparedId, rolledBackRunId, finishedAt IS NOT NULL AS finished,
           added, updated, unchanged, refused, count(c.number) AS changes
         FROM import_runs r LEFT JOIN run_changes c ON c.importRunId = r.id GROUP BY r.id ORDER BY r.id`,
      )
      .all(),
  }))
  const { state, done, total, totals, importRunId, message } = findJob(jobId) ?? {}
  const documents = openDesk()
    .prepare('SELECT preparedId, position, became, becameReason FROM prepared_documents')
    .all()
  return {
    states,
    words,
    runs: JSON.stringify(runs),
    job: JSON.stringify({ state, done, total, totals, importRunId, message }),
    documents: JSON.stringify(documents),
  }
}

function compareEnds(expected: End, found: End): string[] {
  const faults: string[] = []
  for (const part of ['words', 'runs', 'job', 'documents'] as const)
    if (found[part] !== expected[part])
      faults.push(`The ${part} are ${found[part].slice(0, 400)} and not ${expected[part].slice(0, 400)}`)
  const other = [...expected.states].find(([trialId, state]) => found.states.get(trialId) !== state)
  if (other || found.states.size !== expected.states.size)
    faults.push(`It ended otherwise than undisturbed: ${other?.[0]}`)
  return faults
}
