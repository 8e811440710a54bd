import { describeField } from '@/components/trial/describe-dosing-value.ts'
import type { Told } from '@/lib/trial/change.ts'
import { patternOf } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { partLabel } from './place-label.ts'

/** Parts that the words for the item hold already, by the pattern of the item; others are details of it. */
const NAMED_WITH: Record<string, string[]> = {
  'armGroups.*': ['label'],
  'interventions.*': ['name', 'type'],
  'primaryOutcomes.*': ['measure'],
  'secondaryOutcomes.*': ['measure'],
  'otherOutcomes.*': ['measure'],
  'locations.*': ['facility', 'geoPoint'],
  'overallOfficials.*': ['name'],
  'centralContacts.*': ['name'],
  'facilityContacts.*': ['name'],
  'collaborators.*': ['name'],
  'secondaryIds.*': ['id'],
  'references.*': ['citation', 'retractions'],
  'seeAlsoLinks.*': ['url'],
  'availIpds.*': ['id'],
  'largeDocs.*': ['label'],
  'relatedTrials.*': ['trialId'],
  'dosing.doseLevels.*': ['label', 'order', 'amount', 'unit', 'countedCells'],
}

export type Detail = { label: string; words: string }

/** What an item that came or went says beside its name, part by part. */
export function listDetails(record: TrialRecord, { path, value }: Told): Detail[] {
  const named = NAMED_WITH[patternOf(path)]
  if (!named || typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    if (named.includes(key) || part === null || part === false) return []
    const words = describeField(record, `${path}.${key}`)
    return words ? [{ label: partLabel(`${path}.${key}`), words }] : []
  })
}
