// Read by old versions of Node too: no syntax newer than modules themselves.
import { readFileSync } from 'node:fs'

/**
 * The sentence for a Node too old to run the project, '' when it will do.
 *
 * @param {string} version as in `process.versions.node`
 * @param {string} required as in package.json's `engines.node`, always `>=MAJOR.MINOR`
 * @returns {string}
 */
export function describeOldNode(version, required) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [requiredMajor = 0, requiredMinor = 0] = required.replace('>=', '').split('.').map(Number)
  if (major > requiredMajor || (major === requiredMajor && minor >= requiredMinor)) return ''
  return `Node ${requiredMajor}.${requiredMinor} or newer is needed, and this is Node ${version}.`
}

/** Ends the process with one sentence when Node is too old; to be called before anything else is loaded. */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const sentence = describeOldNode(process.versions.node, engines.node)
  if (!sentence) return
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
