import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
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

/** Serves the site, built in `.next`, with the given database while `work` runs. */
export async function withServer(
  port: number,
  database: string,
  work: (url: string) => void | Promise<void>,
): Promise<void> {
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '--port', String(port)], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: `file:${database}` },
    stdio: 'ignore',
  })
  try {
    const url = `http://localhost:${port}`
    await untilHealthy(url, server)
    await work(url)
  } finally {
    server.kill('SIGTERM')
  }
}

async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (server.exitCode !== null) throw new Error('The server did not start; run npm run build first.')
    const healthy = await fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (healthy) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('The server did not answer within 15 seconds.')
}
