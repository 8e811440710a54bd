import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Fault } from './fault.mjs'
import { showProgress } from './show-progress.mjs'

/**
 * What every step needs to know.
 *
 * @typedef {object} Job
 * @property {string} root the repository's folder
 * @property {import('./show-progress.mjs').Output} out where the steps are told
 * @property {AbortSignal} signal aborted, with the name of the signal, when the person wants to stop
 */

/**
 * @typedef {object} Command
 * @property {string} title what is being done, for the person
 * @property {string} name of the log file
 * @property {readonly string[]} args for Node
 * @property {Record<string, string>} [env] beyond the environment of this process
 * @property {readonly number[]} [accepts] exit codes that are no failure; 0 alone where not given
 */

/**
 * Runs a step as a Node program with its output in a log. Throws a `Fault` that names the log when it fails.
 *
 * @param {Job} job
 * @param {Command} command
 * @returns {Promise<number>} the exit code, one of those accepted
 */
export async function runCommand(job, command) {
  const progress = showProgress(command.title, job.out)
  const { code, log } = await runLogged(job, command)
  if ((command.accepts ?? [0]).includes(code)) {
    progress.done()
    return code
  }
  progress.fail()
  job.signal.throwIfAborted()
  if (process.env.CI) job.out.write(`${readFileSync(log, 'utf8').split('\n').slice(-40).join('\n')}\n`)
  throw new Fault(`${command.title} failed (exit code ${code}); the log is ${relative(job.root, log)}.`)
}

/**
 * Runs a Node program to its end, its output going into a log.
 *
 * @param {Job} job
 * @param {Pick<Command, 'name' | 'args' | 'env'>} command
 * @returns {Promise<{ code: number, log: string }>} killed by a signal: code 1
 */
export async function runLogged(job, { name, args, env }) {
  job.signal.throwIfAborted()
  const logs = join(job.root, '.cache', 'logs')
  mkdirSync(logs, { recursive: true })
  const log = join(logs, `${name}.log`)
  const output = openSync(log, 'w')
  try {
    return { code: await run(job, args, env, output), log }
  } finally {
    closeSync(output)
  }
}

/**
 * The program gets a process group of its own, so that stopping it stops what it started (npm, compilers) too.
 *
 * @param {Job} job
 * @param {readonly string[]} args
 * @param {Record<string, string> | undefined} env
 * @param {number} output
 * @returns {Promise<number>}
 */
function run(job, args, env, output) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: job.root,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
      detached: process.platform !== 'win32',
    })
    /** @type {NodeJS.Timeout | undefined} */
    let lastResort
    const stop = () => {
      killGroup(child, 'SIGTERM')
      lastResort = setTimeout(() => killGroup(child, 'SIGKILL'), 5000)
    }
    job.signal.addEventListener('abort', stop, { once: true })
    child.once('error', reject)
    child.once('close', code => {
      clearTimeout(lastResort)
      job.signal.removeEventListener('abort', stop)
      resolve(code ?? 1)
    })
  })
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function killGroup(child, signal) {
  if (child.pid === undefined) return
  if (process.platform === 'win32') child.kill(signal)
  else process.kill(-child.pid, signal)
}
