import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '@/bench/seeded-random.ts'
import { importUndisturbed, killAndResume, type Undisturbed } from '@/tests/support/killed-import.ts'

/** Enough for threads to come in. */
const COUNT = 1800

/**
 * So early that it is never over before it is killed: of what it has listed and nobody has read yet, a pipe holds a few
 * hundred, and then it waits.
 */
const LATEST = 600

/** Its status is no status, so that it is warned of: documents with warnings are listed, however many there are. */
const studyOf = (number: number) => ({
  protocolSection: {
    identificationModule: {
      nctId: `NCT${String(number).padStart(8, '0')}`,
      briefTitle: `Made-up study word${number}`,
    },
    statusModule: { overallStatus: 'PENSIVE' },
    conditionsModule: { conditions: ['Thirst', `Hunger of kind ${number % 7}`] },
    eligibilityModule: { eligibilityCriteria: `Inclusion Criteria:\n\n* of age\n* at rest${number}`, sex: 'ALL' },
  },
})

let folder: string
let file: string
let undisturbed: Undisturbed
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'killed-import-'))
  file = path.join(folder, 'studies.ndjson')
  fs.writeFileSync(file, Array.from({ length: COUNT }, (_, at) => JSON.stringify(studyOf(at + 1))).join('\n'))
  undisturbed = await importUndisturbed(file, path.join(folder, 'undisturbed.db'))
}, 60_000)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('an import that is killed', () => {
  it('is compared with one that holds all trials', () => {
    expect(undisturbed.states.size).toBe(COUNT)
  })

  it.each([2, 4, 6, 7, 8])(
    'loses nothing that it listed, and goes on as if nothing had been (seed %i)',
    async seed => {
      const at = { documents: 1 + Math.floor(seededRandom(seed)() * LATEST) }
      const killed = await killAndResume(file, path.join(folder, `killed-${seed}.db`), at, undisturbed)
      expect(killed.faults).toEqual([])
      expect(killed.wasKilled).toBe(true)
      expect(killed.listed.length).toBeGreaterThan(0)
      expect(killed.stored).toBeLessThan(COUNT)
    },
    120_000,
  )
})
