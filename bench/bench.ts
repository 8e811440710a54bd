// `npm run bench -- import|search|pages|during-import|kills|desk|desk-kills|rivals [--trials 20000]`: how a registry made of so many
// trials is imported, searched and served, beside the least that it could take, measured in the same run. `registry`
// only makes the trials. What is made is kept in .cache/bench from one run to the next; `--fresh` makes it anew.

import { parseArgs } from 'node:util'
import { benchDesk } from './bench-desk.ts'
import { benchDeskKills } from './bench-desk-kills.ts'
import { benchDuringImport } from './bench-during-import.ts'
import { benchImport } from './bench-import.ts'
import { benchKills } from './bench-kills.ts'
import { benchPages } from './bench-pages.ts'
import { benchRivals } from './bench-rivals.ts'
import { benchSearch } from './bench-search.ts'
import { madeFile } from './made-registry.ts'

/** `kills` is how often an import, or what the desk does, is killed. */
export type BenchOptions = { trials: number; fresh: boolean; kills: number }

type Measurement = { trials: number; measure: (options: BenchOptions) => Promise<void> }

const MEASUREMENTS = new Map<string, Measurement>([
  ['import', { trials: 20_000, measure: benchImport }],
  ['search', { trials: 20_000, measure: benchSearch }],
  ['pages', { trials: 20_000, measure: benchPages }],
  ['during-import', { trials: 20_000, measure: benchDuringImport }],
  ['kills', { trials: 2000, measure: benchKills }],
  ['desk', { trials: 20_000, measure: benchDesk }],
  ['desk-kills', { trials: 2000, measure: benchDeskKills }],
  ['rivals', { trials: 50_000, measure: benchRivals }],
  [
    'registry',
    { trials: 20_000, measure: async ({ trials, fresh }) => console.log(await madeFile({ count: trials }, fresh)) },
  ],
])

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    trials: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    kills: { type: 'string', default: '50' },
  },
})
const measurement = MEASUREMENTS.get(positionals[0] ?? '')
const kills = Number(values.kills)
const trials = Number(values.trials ?? measurement?.trials)
if (
  !measurement ||
  positionals.length > 1 ||
  ![trials, kills].every(number => Number.isInteger(number) && number > 0)
) {
  console.error(`Usage: npm run bench -- ${[...MEASUREMENTS.keys()].join('|')} [--trials N] [--kills N] [--fresh]`)
  process.exitCode = 2
} else await measurement.measure({ trials, fresh: values.fresh, kills })
