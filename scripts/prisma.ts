// `npm run prisma -- ARGUMENTS…` is Prisma's command line with the schema engine from npm instead of a downloaded one.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

const command = createRequire(import.meta.url).resolve('prisma/build/index.js')
const { status, error } = spawnSync(process.execPath, [command, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: path.join(import.meta.dirname, 'prisma-schema-engine.mjs'),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
})
if (error) throw error
process.exitCode = status ?? 1
