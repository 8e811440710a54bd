import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Written by other steps or read by tests only: they change nothing about what is built. */
const IGNORED = /(^|\/)(node_modules|generated|\.[^/]*)$|\.test\.tsx?$/

/**
 * One SHA-256 over names and contents of files and folders; what does not exist counts as such.
 *
 * @param {string} root
 * @param {readonly string[]} paths relative to the root
 * @returns {string}
 */
export function hashSources(root, paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of listFiles(root, path)) {
      const content = readFileSync(join(root, file))
      hash.update(`${file}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} in an order that does not depend on the file system
 */
function listFiles(root, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stats) return []
  if (!stats.isDirectory()) return [path]
  const names = readdirSync(join(root, path)).sort()
  return names.map(name => `${path}/${name}`).flatMap(child => (IGNORED.test(child) ? [] : listFiles(root, child)))
}
