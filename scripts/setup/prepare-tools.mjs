import { join } from 'node:path'
import { checkFolder } from './check-folder.mjs'
import { generateClient } from './generate-client.mjs'
import { installDependencies } from './install-dependencies.mjs'

/**
 * What every command of the project needs: a folder to write to, the dependencies, the database client.
 *
 * @param {import('./run-command.mjs').Job} job
 */
export async function prepareTools(job) {
  checkFolder(join(job.root, '.cache'))
  await installDependencies(job)
  await generateClient(job)
}
