import type Database from 'better-sqlite3'
import { z } from 'zod'
import { ListedLevel, type TrialRow } from '@/lib/search/trial-list.ts'
import { SecondaryId } from '@/lib/trial/identifier.ts'
import { RegistryName } from '@/lib/trial/registry.ts'
import { Trial } from '@/lib/trial/trial.ts'
import type * as Rows from './generated/client.ts'
import { IS_TOLD } from './is-told.ts'
import { prepareOnce } from './prepare-once.ts'

const Row = Trial.pick({
  trialId: true,
  orgStudyId: true,
  briefTitle: true,
  overallStatus: true,
  phases: true,
  studyType: true,
  conditions: true,
  enrollment: true,
  leadSponsor: true,
  startDate: true,
  lastUpdatePostDate: true,
  countries: true,
  sex: true,
  minimumAge: true,
  maximumAge: true,
}).extend({
  secondaryIds: z.array(SecondaryId.pick({ id: true, type: true })),
  registries: z.array(RegistryName),
  targets: z.array(z.string()),
  doseLevels: z.array(ListedLevel),
})

/** As SQLite gives it: without booleans, and counts as numbers. */
type StoredRow = Omit<Rows.Trial, 'enrollmentCount' | 'hasResults'> & { enrollmentCount: number | null }

/** Rows of `trials` by their keys, in the order of these; keys that have none, or whose trial no text tells any more, are left out. */
export function selectStoredRows(database: Database.Database, keys: Iterable<number>): StoredRow[] {
  const select = prepareOnce<[number], StoredRow>(database, `SELECT * FROM trials WHERE key = ? AND ${IS_TOLD}`)
  return Array.from(keys, key => select.get(key)).filter(row => row !== undefined)
}

/** A row of the list. */
export const toTrialRow = (row: StoredRow): TrialRow =>
  Row.parse({
    ...row,
    secondaryIds: JSON.parse(row.secondaryIds),
    phases: row.phases.split(' ').filter(Boolean),
    conditions: JSON.parse(row.conditions),
    enrollment: row.enrollmentCount === null ? null : { count: row.enrollmentCount, type: row.enrollmentType },
    leadSponsor: row.leadSponsor === null ? null : { name: row.leadSponsor, class: row.leadSponsorClass },
    startDate: dateOf(row.startDate, row.startDateType),
    lastUpdatePostDate: dateOf(row.lastUpdatePostDate, row.lastUpdatePostDateType),
    countries: JSON.parse(row.countries),
    registries: JSON.parse(row.registries),
    targets: JSON.parse(row.targets),
    doseLevels: row.doseLevels === null ? [] : JSON.parse(row.doseLevels),
  })

/** The rows of the list for trials by their keys, in the order of these. */
export const selectTrialRows = (database: Database.Database, keys: Iterable<number>): TrialRow[] =>
  selectStoredRows(database, keys).map(toTrialRow)

const dateOf = (date: string | null, type: string | null) => (date === null ? null : { date, type })
