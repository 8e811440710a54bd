import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Fault } from './fault.mjs'

/**
 * Makes the account `admin` of the import desk where there is no account yet, and shows its password: on the terminal
 * alone, in no log file, since whoever reads that could sign in.
 *
 * @param {import('./run-command.mjs').Job} job
 * @param {string} database the registry's file, which the desk's lies beside
 * @param {number} port
 */
export async function makeFirstAccount(job, database, port) {
  if (hasAccounts(job.root, `${database.replace(/\.db$/, '')}-desk.db`)) return
  job.signal.throwIfAborted()
  const said = await runFirst(job, database)
  if (said) {
    const indented = said.trim().replaceAll(/^/gm, '  ')
    job.out.write(`The import desk, http://localhost:${port}/admin, has an account now:\n\n${indented}\n`)
    job.out.write('  Lost? `npm run admin -- reset` gives it a new one.\n\n')
  }
}

/**
 * @param {import('./run-command.mjs').Job} job
 * @param {string} database
 * @returns {Promise<string>} what is to be shown; empty where somebody else made an account meanwhile
 */
async function runFirst(job, database) {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/admin.ts', 'first'], {
      cwd: job.root,
      env: { ...process.env, DATABASE_URL: `file:${database}` },
      signal: job.signal,
    })
    return stdout
  } catch (error) {
    job.signal.throwIfAborted()
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    throw new Fault(`The import desk could not be given its first account. ${said}`)
  }
}

/**
 * Asked of the file itself, so that a start of a site that has accounts runs no program for it.
 *
 * @param {string} root
 * @param {string} file
 * @returns {boolean} false for a file that is missing, new, or that cannot be read: the program then says why
 */
function hasAccounts(root, file) {
  if (!existsSync(file)) return false
  const Database = createRequire(join(root, 'package.json'))('better-sqlite3')
  try {
    const connection = new Database(file, { readonly: true })
    const found = connection.prepare('SELECT 1 FROM accounts LIMIT 1').get()
    connection.close()
    return found !== undefined
  } catch {
    return false
  }
}
