import { importAndKill, importUndisturbed, killAndResume, removeDatabase } from '@/tests/support/killed-import.ts'
import type { BenchOptions } from './bench.ts'
import { describeMachine } from './describe-machine.ts'
import { benchFile, madeFile } from './made-registry.ts'
import { percentile, printTable } from './print-table.ts'
import { seededRandom } from './seeded-random.ts'

const SEED = 5

/** Kills imports at random moments and prints what was lost or wrong after each, and after it went on. */
export async function benchKills({ trials, fresh, kills }: BenchOptions): Promise<void> {
  const machine = describeMachine()
  const file = await madeFile({ count: trials }, fresh)
  const database = benchFile('killed.db')
  // Of a measurement that was itself ended midway.
  removeDatabase(database)
  const undisturbed = await importUndisturbed(file, database)
  const { ran } = await importAndKill(file, database)
  removeDatabase(database)
  console.log(`An import of ${trials} trials takes ${(ran / 1000).toFixed(1)} s; it is killed ${kills} times.`)
  const random = seededRandom(SEED)
  const stored: number[] = []
  let faulty = 0
  let ended = 0
  for (let kill = 1; kill <= kills; kill++) {
    const milliseconds = Math.round(random() * ran)
    const killed = await killAndResume(file, database, { milliseconds }, undisturbed)
    if (killed.wasKilled) stored.push(killed.stored)
    else ended++
    if (killed.faults.length) faulty++
    const became = killed.wasKilled ? `${killed.stored} saved` : 'came to its end before'
    console.log(`${kill}: after ${milliseconds} ms, ${became}; ${killed.faults.join('; ') || 'nothing wrong'}`)
  }
  console.log('')
  printTable(
    ['kills', 'measured', 'must be'],
    [
      ['killed while it ran', String(stored.length), ''],
      ['  had ended before', String(ended), ''],
      ['  trials saved by then, in the middle', percentile(stored, 0.5).toFixed(0), ''],
      ['  trials saved by then, at most', percentile(stored, 1).toFixed(0), ''],
      ['kills after which something was wrong', String(faulty), '0'],
    ],
  )
  console.log(`\n${machine}`)
  if (faulty) process.exitCode = 1
}
