// `npm run show -- NCT06541444` prints what is known of a trial as JSON, the same as GET /api/trials/NCT06541444. Exits
// 0; 1 if there is no such trial; 2 if the call was wrong.
import { getTrial } from '@/lib/records/get-trial.ts'
import { closeReader } from '@/lib/store/read-store.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { parseTrialId } from '@/lib/trial/trial-id.ts'

const [typed, ...more] = process.argv.slice(2)
const trialId = parseTrialId(typed ?? '')
if (!trialId || more.length > 0) fail(2, 'Which trial? Give one registry number: npm run show -- NCT06541444')
else {
  try {
    const record = await getTrial(trialId)
    if (record) process.stdout.write(`${JSON.stringify(record, null, 2)}\n`)
    else fail(1, `There is no trial ${trialId} in the registry.`)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    fail(1, `${error.sentence} (${error.message})`)
  }
  await closeReader()
}

function fail(code: number, sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = code
}
