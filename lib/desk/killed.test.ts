import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '@/bench/seeded-random.ts'
import { importTexts } from '@/lib/import/import-texts.ts'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'
import { KilledDesk, type KilledJob, letGo } from '@/tests/support/killed-desk.ts'
import { queueApply } from './queue-apply.ts'
import { runJobs } from './run-jobs.ts'
import { prepareFiles } from './testing.ts'

/** Half of them are stored and change, half are new. */
const COUNT = 800

const studyOf = (number: number, version: string) =>
  JSON.stringify({
    protocolSection: {
      identificationModule: {
        nctId: `NCT${String(number).padStart(8, '0')}`,
        briefTitle: `Made-up study word${number} ${version}`,
      },
      statusModule: { overallStatus: version === 'first' ? 'RECRUITING' : 'PENSIVE' },
      conditionsModule: { conditions: ['Thirst', `Hunger of kind ${number % 7}`] },
      eligibilityModule: { eligibilityCriteria: `Inclusion Criteria:\n\n* of age\n* at rest${number}`, sex: 'ALL' },
    },
  })

const studies = (count: number, version: string): string[] =>
  Array.from({ length: count }, (_, at) => studyOf(at + 1, version))

let folder: string
let applying: KilledDesk
let rollingBack: KilledDesk

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'killed-desk-'))
  const [prepared, applied] = ['prepared', 'applied'].map(name => path.join(folder, name)) as [string, string]
  fs.mkdirSync(prepared)
  chooseDatabaseFile(path.join(prepared, 'registry.db'))
  await importTexts(
    studies(COUNT / 2, 'first').map(text => ({ name: 'text', text })),
    { dryRun: false },
  )
  const id = await prepareFiles({ 'all.ndjson': studies(COUNT, 'second').join('\n') })
  await letGo()
  fs.cpSync(prepared, applied, { recursive: true })
  chooseDatabaseFile(path.join(applied, 'registry.db'))
  queueApply(id, 'ada')
  await runJobs()
  await letGo()
  applying = KilledDesk.applying(prepared, id)
  rollingBack = KilledDesk.rollingBack(applied, 2)
  await applying.runUndisturbed()
  await rollingBack.runUndisturbed()
}, 120_000)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** Where the machine is busy with other things, a job may come to its end before it is killed: then it is killed earlier. */
async function kill(desk: KilledDesk, seed: number): Promise<KilledJob> {
  for (let changes = Math.floor(seededRandom(seed)() * COUNT * 0.2); changes > 0; changes = Math.floor(changes / 4)) {
    const killed = await desk.killAndResume({ changes })
    if (killed.wasKilled || killed.faults.length > 0) return killed
  }
  return await desk.killAndResume({ changes: 0 })
}

describe('a process that is killed', () => {
  it.each([1, 2, 3, 4, 5])(
    'in applying: the next one comes to the same end (seed %i)',
    async seed => {
      expect(await kill(applying, seed)).toMatchObject({ faults: [], wasKilled: true })
    },
    60_000,
  )

  it.each([1, 2, 3, 4, 5])(
    'in rolling back: the next one comes to the same end (seed %i)',
    async seed => {
      expect(await kill(rollingBack, seed)).toMatchObject({ faults: [], wasKilled: true })
    },
    60_000,
  )
})
