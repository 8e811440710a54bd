import { fileURLToPath } from 'node:url'
import { Fault } from './fault.mjs'
import { followNpm } from './follow-npm.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

/**
 * Runs a whole command: stops its steps on Ctrl-C and the like, turns a `Fault` into its sentence, sets the exit code.
 *
 * @param {import('./show-progress.mjs').Output} out where the steps are told
 * @param {(job: import('./run-command.mjs').Job) => Promise<number | void>} work gives the exit code, none for 0
 */
export async function runJob(out, work) {
  const controller = new AbortController()
  let interrupted = 0
  const listeners = Object.entries(EXIT_CODES).map(([signal, exitCode]) => {
    const listener = () => {
      interrupted = exitCode
      controller.abort()
    }
    process.on(signal, listener)
    return { signal, listener }
  })
  followNpm()
  try {
    process.chdir(ROOT)
    process.exitCode = (await work({ root: ROOT, out, signal: controller.signal })) || 0
  } catch (error) {
    if (interrupted) {
      out.write('\nStopped. What was finished is kept; the next run goes on from there.\n')
      process.exit(interrupted)
    }
    if (!(error instanceof Fault)) throw error
    process.stderr.write(`\n${error.message}\n`)
    process.exitCode = error.exitCode
  } finally {
    for (const { signal, listener } of listeners) process.off(signal, listener)
  }
}
