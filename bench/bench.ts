// `npm run bench -- import|search|pages [--trials 20000]`: how fast a registry made of so many trials is imported,
// searched and served, beside the least that it could take, measured in the same run. `registry` writes the trials
// themselves to standard output, as NDJSON. Made registries are kept in .cache/bench from one run to the next.

import { parseArgs } from 'node:util'
import { benchImport } from './bench-import.ts'
import { benchPages } from './bench-pages.ts'
import { benchSearch } from './bench-search.ts'
import { writeMadeRegistry } from './made-registry.ts'

const MEASUREMENTS = new Map([
  ['import', benchImport],
  ['search', benchSearch],
  ['pages', benchPages],
  ['registry', (trials: number) => writeMadeRegistry(trials, process.stdout)],
])

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { trials: { type: 'string', default: '20000' } },
})
const measure = MEASUREMENTS.get(positionals[0] ?? '')
const trials = Number(values.trials)
if (!measure || positionals.length > 1 || !Number.isInteger(trials) || trials < 1) {
  console.error(`Usage: npm run bench -- ${[...MEASUREMENTS.keys()].join('|')} [--trials N]`)
  process.exitCode = 2
} else await measure(trials)
