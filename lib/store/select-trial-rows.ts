import { z } from 'zod'
import { ListedLevel, type TrialRow } from '@/lib/search/trial-list.ts'
import { RegistryName } from '@/lib/trial/registry.ts'
import { Trial } from '@/lib/trial/trial.ts'
import type { StoreReader } from './read-store.ts'
import { dateOf, enrollmentOf, words } from './trial-from-rows.ts'

const StoredLevels = z.object({ doseLevels: z.array(ListedLevel) })

const Row = Trial.pick({
  trialId: true,
  orgStudyId: true,
  secondaryIds: true,
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
}).extend({ registries: z.array(RegistryName), targets: z.array(z.string()), doseLevels: z.array(ListedLevel) })

const inOrder = { orderBy: { position: 'asc' } } as const

/** The rows of the list for trials by their keys, in the order of these. */
export async function selectTrialRows(reader: StoreReader, keys: readonly number[]): Promise<TrialRow[]> {
  if (keys.length === 0) return []
  const rows = await reader.trial.findMany({
    where: { key: { in: [...keys] } },
    omit: { briefSummary: true, detailedDescription: true, eligibilityCriteria: true },
    include: {
      identifiers: inOrder,
      conditions: inOrder,
      countries: inOrder,
      sponsors: { where: { role: 'lead' } },
      filterValues: { where: { filter: { in: ['registry', 'target'] } }, ...inOrder },
      dosing: true,
    },
  })
  const byKey = new Map(
    rows.map(row => [
      row.key,
      Row.parse({
        ...row,
        secondaryIds: row.identifiers.map(({ value, type }) => ({ id: value, type })),
        phases: words(row.phases),
        conditions: row.conditions.map(({ name }) => name),
        enrollment: enrollmentOf(row.enrollmentCount, row.enrollmentType),
        leadSponsor: row.sponsors[0] ?? null,
        startDate: dateOf(row.startDate, row.startDateType),
        lastUpdatePostDate: dateOf(row.lastUpdatePostDate, row.lastUpdatePostDateType),
        countries: row.countries.map(({ name }) => name),
        registries: valuesOf(row.filterValues, 'registry'),
        targets: valuesOf(row.filterValues, 'target'),
        doseLevels: row.dosing ? StoredLevels.parse(JSON.parse(row.dosing.dosing)).doseLevels : [],
      }),
    ]),
  )
  return keys.flatMap(key => byKey.get(key) ?? [])
}

const valuesOf = (rows: readonly { filter: string; value: string }[], name: string): string[] =>
  rows.filter(({ filter }) => filter === name).map(({ value }) => value)
