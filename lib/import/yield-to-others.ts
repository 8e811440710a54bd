import { existsSync, readdirSync } from 'node:fs'
import os from 'node:os'

/**
 * Lets other programs go first where both want the processor, so that a site that runs on the same machine stays quick
 * while much is imported. Threads that are started from now on do the same. Where nobody else wants it, nothing is slower.
 */
export function yieldToOthers(): void {
  for (const thread of listThreads())
    try {
      os.setPriority(thread, os.constants.priority.PRIORITY_LOW)
    } catch {
      // Not every system lets a program do so; then it competes on equal terms. Or the thread has ended.
    }
}

/**
 * On Linux each thread has a priority of its own, and those that collect garbage are there from the start: of an import
 * they do a fifth of the work. Elsewhere it is the process's own.
 */
function listThreads(): number[] {
  const tasks = '/proc/self/task'
  return existsSync(tasks) ? readdirSync(tasks).map(Number) : [process.pid]
}
