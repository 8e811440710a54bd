import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hashSources } from './hash-sources.mjs'
import { runCommand } from './run-command.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

/** Everything that ends up in the built site. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'prisma/schema.prisma',
]

/**
 * Builds the site for production when its sources are others than it was built from. The stamp lies in the
 * build's own folder: deleting the one deletes the other.
 *
 * @param {import('./run-command.mjs').Job} job
 */
export async function buildSite(job) {
  const stampFile = join(job.root, '.next', 'built-from')
  const stamp = `${process.versions.node} ${hashSources(job.root, SOURCES)}`
  if (existsSync(join(job.root, '.next', 'BUILD_ID')) && readStamp(stampFile) === stamp) return
  writeStamp(stampFile, '')
  await runCommand(job, {
    title: 'Building the site',
    name: 'build',
    args: ['node_modules/next/dist/bin/next', 'build'],
    env: { NODE_ENV: 'production' },
  })
  writeStamp(stampFile, stamp)
}
