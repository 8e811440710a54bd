import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

/** Starts a script of this folder in a process of its own, whose memory and caches are then its alone. */
export const forkChild = (script: string, args: readonly string[], nodeOptions: readonly string[] = []): ChildProcess =>
  fork(join(import.meta.dirname, script), [...args], { execArgv: ['--import', 'tsx', ...nodeOptions] })

/**
 * What a script of this folder sends when it is done.
 *
 * @throws {Error} where it ends without
 */
export function resultOfChild<T>(script: string, args: readonly string[], nodeOptions?: readonly string[]): Promise<T> {
  const child = forkChild(script, args, nodeOptions)
  return new Promise((resolve, reject) => {
    child.once('message', message => resolve(message as T))
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`${script} ended with ${code} and without its figures.`)))
  })
}
