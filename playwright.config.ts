import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findFreePorts } from './tests/e2e/find-free-ports.ts'
import { REGISTRIES, readServers } from './tests/e2e/servers.ts'

// Every worker reads this file again and must find the servers where the first reading put them.
process.env.E2E_PORTS ??= (await findFreePorts(REGISTRIES.length)).join(',')
const servers = readServers()

// Passwords are made anew for each run: the server writes them where the workers find them, and takes them away.
process.env.E2E_ACCOUNTS ??= join(tmpdir(), `desk-accounts-${randomUUID()}.json`)

/** Debian's Chromium or another, from scripts/setup/find-browser.mjs; Playwright's own where none is named. */
const executablePath = process.env.CHROME_PATH

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 30_000,
  reporter: [['list'], ['json', { outputFile: process.env.BROWSER_REPORT ?? '.cache/browser-tests.json' }]],
  use: {
    baseURL: servers.seeds.url,
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium's own sandbox does not work for root, as whom containers run.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: REGISTRIES.map(registry => ({
    command: `node --import tsx tests/e2e/serve-registry.ts ${registry} ${servers[registry].port}`,
    url: `${servers[registry].url}/api/trials/ready`,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    stdout: 'ignore',
    // The server without a database says so on each page asked of it.
    stderr: registry === 'missing' ? 'ignore' : 'pipe',
  })),
})
