import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importPaths } from '@/lib/import/import-paths.ts'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'

/**
 * Serves the site, built in `.next`, with the seed records in a database of its own while `work` runs.
 *
 * @param port must be free
 */
export async function withBuiltSite(port: number, work: (url: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const database = join(folder, 'registry.db')
  chooseDatabaseFile(database)
  await importPaths(['seeds'], { dryRun: false })
  try {
    await withServer(port, database, work)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether there is a built site to serve. */
export const isBuilt = (): boolean => existsSync('.next/BUILD_ID')

/**
 * Serves the site, built in `.next`, with the given database while `work` runs. `toFirstPage` is how long it took from
 * the start of the process to the whole of the first list page, in milliseconds.
 */
export async function withServer(
  port: number,
  database: string,
  work: (url: string, toFirstPage: number) => void | Promise<void>,
): Promise<void> {
  const start = performance.now()
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '--port', String(port)], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: `file:${database}` },
    stdio: 'ignore',
  })
  try {
    const url = `http://localhost:${port}`
    await untilListed(url, server)
    await work(url, performance.now() - start)
  } finally {
    const ended = server.exitCode === null ? once(server, 'exit') : undefined
    server.kill('SIGTERM')
    await ended
  }
}

/** In milliseconds. */
const PATIENCE = 60_000

async function untilListed(url: string, server: ChildProcess): Promise<void> {
  for (const start = performance.now(); performance.now() - start < PATIENCE; ) {
    if (server.exitCode !== null) throw new Error('The server did not start; run npm run build first.')
    const isListed = await fetch(`${url}/trials`).then(
      async answer => {
        await answer.arrayBuffer()
        return answer.ok
      },
      () => false,
    )
    if (isListed) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  throw new Error(`The server did not answer within ${PATIENCE / 1000} seconds.`)
}
