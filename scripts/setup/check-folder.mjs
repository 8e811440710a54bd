import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from './fault.mjs'

/**
 * Makes the folder where it is missing and tries to write into it. Throws a `Fault` where that is not allowed.
 *
 * @param {string} folder
 */
export function checkFolder(folder) {
  const probe = join(folder, `.write-probe-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new Fault(`The folder ${folder} cannot be written to${reason}; give yourself the right to, or use another.`)
  }
}
