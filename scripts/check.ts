// `npm run check [-- --quick] [--json]` holds all that is stored against the texts it was read from, and looks at the
// import desk's database; --quick reads a sample of the texts. Writes nothing. Exits 0 where all is well; 2 if there are faults; 1 if the database cannot be asked, or
// the call was wrong.

import { checkDesk } from '@/lib/desk/check-desk.ts'
import { checkRegistry } from '@/lib/records/check-registry.ts'
import { formatCheck } from '@/lib/records/format-check.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { drawLine, percent } from './draw-line.ts'

const options = process.argv.slice(2)
const unknown = options.find(option => option !== '--quick' && option !== '--json')
if (unknown === undefined) check(options.includes('--quick'), options.includes('--json'))
else fail(`There is no option ${unknown}. Usage: npm run check [-- --quick] [--json]`)

function check(quick: boolean, json: boolean): void {
  const line = drawLine()
  let step = ''
  try {
    const registry = checkRegistry({
      quick,
      onStep: what => {
        step = what
        line.draw(step)
      },
      onProgress: (done, all) => line.update(`${step}: ${percent(done, all)}`),
    })
    const report = { ...registry, faults: [...registry.faults, ...checkDesk()] }
    line.clear()
    process.stdout.write(`${json ? JSON.stringify(report, null, 2) : formatCheck(report)}\n`)
    process.exitCode = report.faults.length > 0 ? 2 : 0
  } catch (error) {
    line.clear()
    if (!(error instanceof StoreUnavailable)) throw error
    fail(`${error.sentence} (${error.message})`)
  }
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
