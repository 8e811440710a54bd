import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hashSources } from './hash-sources.mjs'
import { runCommand } from './run-command.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

/**
 * Generates the Prisma client when the schema, or Prisma itself, is another than the client was made from.
 *
 * @param {import('./run-command.mjs').Job} job
 */
export async function generateClient(job) {
  const stampFile = join(job.root, '.cache', 'stamps', 'client')
  const stamp = hashSources(job.root, ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'])
  const exists = existsSync(join(job.root, 'lib', 'store', 'generated', 'client.ts'))
  if (exists && readStamp(stampFile) === stamp) return
  await runCommand(job, {
    title: 'Generating the database client',
    name: 'generate',
    args: ['--import', 'tsx', 'scripts/prisma.ts', 'generate'],
  })
  writeStamp(stampFile, stamp)
}
