import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { RowValue } from './row-value.ts'

/** A study record lists every site of a study, and gives no number of them; of other pages nobody knows whether it is all. */
const LISTS_ALL = 'ClinicalTrials.gov'

/** The number of sites of a trial whose registry does not count them and lists them all; undefined for other trials. */
export function countSites(record: TrialRecord): number | undefined {
  const { locationCount, locations } = record.trial
  if (locationCount !== null || locations.length === 0) return undefined
  const [first] = Object.entries(record.evidence).find(([path]) => path.startsWith('locations.'))?.[1] ?? []
  const source = record.documents.find(({ id }) => id === first?.documentId)
  return source?.registry === LISTS_ALL ? locations.length : undefined
}

/** The same as a value of its row, marked as counted. */
export function listCountedSites(record: TrialRecord): RowValue[] {
  const count = countSites(record)
  if (count === undefined) return []
  return [
    {
      text: String(count),
      value: count,
      unit: 'sites',
      basis: 'inferred',
      reason: 'counted: the registry gives no number, and lists each site',
      tags: [],
      path: 'locations',
      fact: String(count),
    },
  ]
}
