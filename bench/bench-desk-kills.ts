import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { queueApply } from '@/lib/desk/queue-apply.ts'
import { runJobs } from '@/lib/desk/run-jobs.ts'
import { prepareFiles } from '@/lib/desk/testing.ts'
import { importPaths } from '@/lib/import/import-paths.ts'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'
import { KilledDesk, letGo } from '@/tests/support/killed-desk.ts'
import type { BenchOptions } from './bench.ts'
import { editedRecords } from './bench-desk.ts'
import { describeMachine } from './describe-machine.ts'
import { benchFile, madeFile } from './made-registry.ts'
import { percentile, printTable } from './print-table.ts'
import { seededRandom } from './seeded-random.ts'

const SEED = 7

/** So long after a batch, as a share of the time that the job takes, the process is at any part of the next. */
const LATEST = 0.1

/** After more of the changes than these, the last batch may be over before anybody sees it. */
const LAST = 0.7

type Tally = { killed: number[]; ended: number; faulty: number }

/**
 * Kills the desk's process at random moments of applying and of rolling back, lets the next one go on, and prints what was
 * lost or wrong after each: half of the trials that are applied are new, half change.
 */
export async function benchDeskKills(options: BenchOptions): Promise<void> {
  const { trials } = options
  const machine = describeMachine()
  const folder = benchFile('killed-desk')
  rmSync(folder, { recursive: true, force: true })
  const [prepared, applied] = [join(folder, 'prepared'), join(folder, 'applied')]
  mkdirSync(prepared, { recursive: true })
  chooseDatabaseFile(join(prepared, 'registry.db'))
  await importPaths([await madeFile({ count: trials / 2 })], { dryRun: false })
  const id = await prepareFiles({ 'edited.ndjson': await editedRecords(trials, trials) })
  await letGo()
  cpSync(prepared, applied, { recursive: true })
  chooseDatabaseFile(join(applied, 'registry.db'))
  queueApply(id, 'ada')
  await runJobs()
  await letGo()
  const apply = await killMany('apply', KilledDesk.applying(prepared, id), options)
  const rollBack = await killMany('roll back', KilledDesk.rollingBack(applied, 2), options)
  rmSync(folder, { recursive: true, force: true })
  console.log('')
  printTable(
    ['kills', 'of apply', 'of roll back', 'must be'],
    [
      ['killed while it ran', String(apply.killed.length), String(rollBack.killed.length), ''],
      ['  had ended before', String(apply.ended), String(rollBack.ended), ''],
      ['  done by then, in the middle', ...[apply, rollBack].map(({ killed }) => middleOf(killed)), ''],
      ['kills after which something was wrong', String(apply.faulty), String(rollBack.faulty), '0'],
    ],
  )
  console.log(`\n${trials} trials. ${machine}`)
  if (apply.faulty + rollBack.faulty > 0) process.exitCode = 1
}

const middleOf = (done: readonly number[]): string => percentile(done, 0.5).toFixed(0)

async function killMany(name: string, desk: KilledDesk, { kills, trials }: BenchOptions): Promise<Tally> {
  await desk.runUndisturbed()
  console.log(`To ${name} takes ${(desk.took / 1000).toFixed(1)} s; it is killed ${kills} times.`)
  const random = seededRandom(SEED)
  const tally: Tally = { killed: [], ended: 0, faulty: 0 }
  for (let kill = 1; kill <= kills; kill++) {
    const at = {
      changes: Math.floor(random() * LAST * trials),
      milliseconds: Math.floor(random() * LATEST * desk.took),
    }
    const { wasKilled, done, faults } = await desk.killAndResume(at)
    if (wasKilled) tally.killed.push(done)
    else tally.ended++
    if (faults.length > 0) tally.faulty++
    const became = wasKilled ? `${done} done` : 'came to its end before'
    console.log(
      `${name} ${kill}: ${at.milliseconds} ms after ${at.changes} changes, ${became}; ${faults.join('; ') || 'nothing wrong'}`,
    )
  }
  return tally
}
