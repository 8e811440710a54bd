import { readdirSync } from 'node:fs'
import { readDosing } from '@/lib/dosing/read-dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { recordOfPage } from '@/tests/dosing/record-of-page.ts'

/** The trials of seeds/ with their doses, in the order of the files. */
export const seedRecords = (): TrialRecord[] =>
  readdirSync('seeds')
    .filter(name => name.endsWith('.txt'))
    .toSorted()
    .map(name => {
      const { record } = recordOfPage(`seeds/${name}`)
      return { ...record, trial: { ...record.trial, dosing: readDosing(record) } }
    })
