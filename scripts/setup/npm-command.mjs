import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Fault } from './fault.mjs'

/**
 * npm as a program for Node: the npm that runs this command, else the one beside Node.
 *
 * @param {string[]} args
 * @returns {string[]}
 */
export function npmCommand(...args) {
  const folder = dirname(process.execPath)
  const places = [
    process.env.npm_execpath ?? '',
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const npm = places.find(place => place.endsWith('npm-cli.js') && existsSync(place))
  if (!npm) throw new Fault('npm was not found; run this command through npm (npm start, npm test).')
  return [npm, ...args]
}
