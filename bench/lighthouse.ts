// Lighthouse's four scores of the four pages, the middle one of three audits each: `npm run lighthouse`, after
// `npm run build`. Takes the browser named by CHROME_PATH, else one that is installed. Fails when performance,
// accessibility or best practices is under 0.95.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '@/scripts/setup/find-browser.mjs'
import { findFreePorts } from '@/tests/e2e/find-free-ports.ts'
import { MEASURED_PAGES } from './measured-pages.ts'
import { withBuiltSite } from './serve-built.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const REQUIRED = ['performance', 'accessibility', 'best-practices']
const LEAST = 0.95

type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; title: string }>
}

const RUNS = 3

/** The middle one of three audits by performance, which varies with whatever else the machine does. */
function auditPage(url: string, browser: string): Report {
  const reports = Array.from({ length: RUNS }, () => auditOnce(url, browser))
  const performance = ({ categories }: Report) => categories.performance?.score ?? 0
  const middle = reports.toSorted((a, b) => performance(a) - performance(b))[Math.floor(RUNS / 2)]
  if (!middle) throw new Error('Lighthouse made no report')
  return middle
}

/** The browser now and then loses the beginning of a trace, which says nothing about the page: then once more. */
function auditOnce(url: string, browser: string): Report {
  try {
    return audit(url, browser)
  } catch (error) {
    console.warn(`  once more, after: ${error instanceof Error ? error.message : error}`)
    return audit(url, browser)
  }
}

function audit(url: string, browser: string): Report {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'))
  const file = join(folder, 'report.json')
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/lighthouse/cli/index.js',
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { env: { ...process.env, CHROME_PATH: browser }, encoding: 'utf8' },
  )
  try {
    if (status !== 0) throw new Error(`Lighthouse failed on ${url}: ${stderr}`)
    return JSON.parse(readFileSync(file, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What cost points, so that a low score says where to look. */
function shortcomings({ categories, audits }: Report): string[] {
  const refs = Object.values(categories).flatMap(({ auditRefs }) => auditRefs)
  const lost = refs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
  return [...new Set(lost.map(({ id }) => audits[id]?.title ?? id))]
}

const browser = findBrowser(process.cwd())
if (!browser) throw new Error('No browser was found; name one in CHROME_PATH.')
const [port = 0] = await findFreePorts(1)
await withBuiltSite(port, url => {
  console.log(`${'page'.padEnd(10)}${CATEGORIES.map(name => name.padStart(16)).join('')}`)
  for (const [name, path] of Object.entries(MEASURED_PAGES)) {
    const report = auditPage(`${url}${path}`, browser)
    const scores = CATEGORIES.map(category => report.categories[category]?.score ?? 0)
    console.log(`${name.padEnd(10)}${scores.map(score => score.toFixed(2).padStart(16)).join('')}`)
    for (const title of shortcomings(report)) console.log(`  - ${title}`)
    if (CATEGORIES.some((category, at) => REQUIRED.includes(category) && (scores[at] ?? 0) < LEAST))
      process.exitCode = 1
  }
})
