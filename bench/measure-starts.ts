import { spawnSync } from 'node:child_process'
import { findFreePorts } from '@/tests/e2e/find-free-ports.ts'
import { printTable } from './print-table.ts'
import { isBuilt, withServer } from './serve-built.ts'

const STARTS = 3

/** Prints how long the built site takes from its start to its first list page, with the database on disk and in memory. */
export async function measureStarts(database: string): Promise<void> {
  if (!isBuilt()) {
    console.log('There is no built site (npm run build) whose start could be measured.')
    return
  }
  const cold: string[] = []
  const warm: string[] = []
  for (let start = 0; start < STARTS; start++) {
    const isOutOfMemory = dropFromMemory(database)
    if (isOutOfMemory) cold.push(await measureStart(database))
    warm.push(await measureStart(database))
  }
  const columns = Array.from({ length: STARTS }, (_, at) => (at ? '' : 's'))
  printTable(
    ['from start to the first list page', ...columns, 'must be'],
    [...(cold.length ? [['the file out of memory', ...cold, '≤ 3']] : []), ['again', ...warm, '≤ 3']],
  )
  console.log('')
}

/** Whether the system let go of what it had of the file. */
const dropFromMemory = (file: string): boolean =>
  spawnSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' }).status === 0

async function measureStart(database: string): Promise<string> {
  const [port = 0] = await findFreePorts(1)
  let seconds = ''
  await withServer(port, database, (_, toFirstPage) => {
    seconds = (toFirstPage / 1000).toFixed(2)
  })
  return seconds
}
