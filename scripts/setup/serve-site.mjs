import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { join } from 'node:path'

/**
 * Runs Next's own command in this very process: no child to be left behind when the process is killed, and
 * Next finishes the open requests on Ctrl-C and SIGTERM itself.
 *
 * @param {import('./run-command.mjs').Job} job
 * @param {'start' | 'dev'} command
 * @param {number} port
 */
export async function serveSite(job, command, port) {
  job.signal.throwIfAborted()
  process.argv = [process.argv[0] ?? 'node', 'next', command, '--port', String(port)]
  createRequire(join(job.root, 'package.json'))('next/dist/bin/next')
  while (!(await accepts(port))) await new Promise(resolve => setTimeout(resolve, 50))
  job.out.write(`\nThe registry is open at http://localhost:${port} (Ctrl-C closes it).\n`)
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function accepts(port) {
  return new Promise(resolve => {
    const socket = connect({ port, host: 'localhost' })
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
