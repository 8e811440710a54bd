// `npm run rollback -- RUN [--keep-later | --take-later] [--dry-run]` returns what a run changed to what it was before. Where
// later runs changed the same, it names these and does nothing, unless it is told to keep them or to take them back too;
// --dry-run says what would happen and writes nothing. Exits 0; 2 if a trial's text is now refused, later changes are in
// the way, or the call was wrong; 1 if the database cannot be used; 130 if it was stopped with Ctrl-C, after which the same
// command goes on.

import { writeAuditLine } from '@/lib/desk/audit.ts'
import { rollBack } from '@/lib/import/roll-back.ts'
import { yieldToOthers } from '@/lib/import/yield-to-others.ts'
import { planRollBack } from '@/lib/records/plan-roll-back.ts'
import { closeReader } from '@/lib/store/read-store.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import type { LaterChanges } from '@/lib/trial/import-run.ts'
import { drawLine, percent } from './draw-line.ts'
import { formatPlan, formatRollBack, formatRun } from './format-runs.ts'

type Call = { run: number; laterChanges: LaterChanges | undefined; dryRun: boolean }

const USAGE = 'Usage: npm run rollback -- RUN [--keep-later | --take-later] [--dry-run]; npm run runs lists the runs.'

const call = readCall(process.argv.slice(2))
if (!call) {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
} else {
  yieldToOthers()
  try {
    process.exitCode = await run(call)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    process.stderr.write(`${error.sentence} (${error.message})\n`)
    process.exitCode = 1
  } finally {
    await closeReader()
  }
}

async function run({ run, laterChanges, dryRun }: Call): Promise<number> {
  const plan = await planRollBack(run)
  if (!plan) {
    process.stderr.write(`There is no run no. ${run}: npm run runs lists them.\n`)
    return 2
  }
  const isInTheWay = plan.changedLater > 0 && laterChanges === undefined
  if (dryRun || isInTheWay) print([formatRun(plan.run), ...formatPlan(plan, laterChanges ?? 'keep')])
  if (isInTheWay)
    print([
      '--keep-later leaves what later runs changed as it is, --take-later takes that back as well. Nothing was changed.',
    ])
  else if (dryRun) print(['Nothing was changed.'])
  if (isInTheWay) return 2
  return dryRun ? 0 : await takeBack(run, laterChanges ?? 'keep')
}

async function takeBack(run: number, laterChanges: LaterChanges): Promise<number> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const line = drawLine()
  const what = `run no. ${run}, later changes ${laterChanges === 'keep' ? 'kept' : 'taken along'}`
  writeAuditLine({ actor: null, action: 'rollBack', outcome: 'begun', detail: what })
  const report = await rollBack(run, {
    laterChanges,
    signal: stop.signal,
    onProgress: ({ done, total }) => line.update(`Rolling back: ${percent(done, total)}`),
  })
  line.clear()
  const said = formatRollBack(report)
  print(said)
  writeAuditLine({ actor: null, action: 'rollBack', outcome: 'done', detail: `${what}: ${said.slice(-2).join(' ')}` })
  return report.wasStopped ? 130 : report.totals.refused > 0 ? 2 : 0
}

function readCall(args: readonly string[]): Call | undefined {
  const options = args.filter(arg => arg.startsWith('-'))
  const [typed, ...more] = args.filter(arg => !arg.startsWith('-'))
  const isKnown = options.every(option => ['--keep-later', '--take-later', '--dry-run'].includes(option))
  const [keep, take] = [options.includes('--keep-later'), options.includes('--take-later')]
  if (!isKnown || more.length > 0 || (keep && take) || !/^\d{1,9}$/.test(typed ?? '')) return undefined
  const laterChanges = keep ? 'keep' : take ? 'takeAlong' : undefined
  return { run: Number(typed), laterChanges, dryRun: options.includes('--dry-run') }
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}
