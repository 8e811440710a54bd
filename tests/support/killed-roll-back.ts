import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/**
 * Rolls a run back in a process of its own and ends that as `kill -9` does, some milliseconds after it said that so many
 * trials are done; `done` is how many it had told of.
 */
export async function rollBackAndKill(
  database: string,
  run: number,
  at: { done: number; after: number },
): Promise<{ done: number; wasKilled: boolean }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/roll-back-child.ts', String(run)], {
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  let done = 0
  let timer: NodeJS.Timeout | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    done = Number(line)
    if (done >= at.done) timer ??= setTimeout(() => child.kill('SIGKILL'), at.after)
  }
  await ended
  clearTimeout(timer)
  return { done, wasKilled: child.signalCode === 'SIGKILL' }
}
