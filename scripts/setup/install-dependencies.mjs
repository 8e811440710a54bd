import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { npmCommand } from './npm-command.mjs'
import { runCommand } from './run-command.mjs'

/**
 * Installs what the lock names, when something else is installed. npm writes its own list of what it
 * installed last of all, so an installation that was killed is never taken for a finished one.
 *
 * @param {import('./run-command.mjs').Job} job
 */
export async function installDependencies(job) {
  if (isInstalled(job.root)) return
  await runCommand(job, {
    title: 'Installing dependencies (npm ci, a minute or two)',
    name: 'install',
    args: npmCommand('ci', '--include=dev', '--no-audit', '--no-fund'),
  })
}

/** @param {string} root */
function isInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'))
  const matches = Object.entries(wanted).every(([path, { version, optional }]) => {
    // Optional packages are there on the platforms that they are made for.
    if (path === '' || (optional && !installed[path])) return true
    return installed[path]?.version === version
  })
  return matches && loadsNativeCode(root)
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return {}
  }
}

/**
 * SQLite is compiled for one version of Node: after a change of Node it has to be installed again.
 *
 * @param {string} root
 */
function loadsNativeCode(root) {
  try {
    const Database = createRequire(join(root, 'package.json'))('better-sqlite3')
    new Database(':memory:').close()
    return true
  } catch {
    return false
  }
}
