import type { Absence } from '@/lib/trial/evidence.ts'
import { fieldLabel, patternOf, valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'

/** Fields that are missing in the same way, by the names people read. */
export type MissingGroup = { absence: Absence; names: string[] }

const ORDER: Absence[] = ['unreadable', 'cutOff', 'absentOnPage', 'notProvided']

/**
 * Every field under the given roots that the record lacks, grouped by the kind of missing. Fields of list items are
 * named once with their list, "Locations: city, country (2 of 5)". That a date or a count is actual or estimated goes
 * without saying where the date or count itself is missing in the same way.
 */
export function listMissing(
  { trial, absence }: Pick<TrialRecord, 'trial' | 'absence'>,
  roots: readonly string[],
): MissingGroup[] {
  const paths = Object.keys(absence).filter(path => roots.includes(path.split('.', 1)[0] ?? ''))
  return ORDER.flatMap(kind => {
    const mine = paths.filter(path => absence[path] === kind)
    const named = mine.filter(path => !goesWithoutSaying(path, mine))
    const names = [...nameScalars(named), ...nameItemFields(trial, named)]
    return names.length ? [{ absence: kind, names }] : []
  })
}

/** Parts of a thing, by what stands for it: they go without saying where the thing itself is missing in the same way. */
export const PARTS_OF: Readonly<Record<string, readonly string[]>> = {
  orgStudyIdType: ['orgStudyIdLink'],
  'organization.fullName': ['organization.class'],
  'expandedAccessTypes.individual': ['expandedAccessTypes.intermediate', 'expandedAccessTypes.treatment'],
  studyFirstSubmitDate: ['studyFirstSubmitQcDate', 'studyFirstPostDate.date'],
  resultsFirstSubmitDate: ['resultsFirstSubmitQcDate', 'resultsFirstPostDate.date'],
  dispFirstSubmitDate: ['dispFirstSubmitQcDate', 'dispFirstPostDate.date'],
  'conditionBrowse.meshes': ['conditionBrowse.ancestors'],
  'interventionBrowse.meshes': ['interventionBrowse.ancestors'],
  'bioSpec.retention': ['bioSpec.description'],
  'ipdSharingStatement.ipdSharing': ['description', 'infoTypes', 'timeFrame', 'accessCriteria', 'url'].map(
    part => `ipdSharingStatement.${part}`,
  ),
}

/**
 * What few records can have: who is responsible is told as a kind of party, perhaps with a person, or in the old form,
 * never in both; and there is a record of expanded access only where there is that.
 */
export const OTHER_FORM = /^(?:responsibleParty\.(?:investigator|old)|expandedAccessInfo\.(?:nctId|statusForNctId)$)/

function goesWithoutSaying(path: string, others: readonly string[]): boolean {
  if (OTHER_FORM.test(path)) return true
  if (Object.entries(PARTS_OF).some(([main, parts]) => parts.includes(path) && others.includes(main))) return true
  const parent = /^(\w+)\.type$/.exec(path)?.[1]
  return parent !== undefined && others.some(other => other === `${parent}.date` || other === `${parent}.count`)
}

const nameScalars = (paths: readonly string[]): string[] => [
  ...new Set(paths.filter(path => path === patternOf(path)).map(fieldLabel)),
]

/** "Arm groups: type of arm, description of arm (1 of 3)". */
function nameItemFields(trial: TrialRecord['trial'], paths: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const pattern = patternOf(path)
    if (pattern !== path) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  const lists = new Map<string, string[]>()
  for (const [pattern, count] of counts) {
    const list = pattern.slice(0, pattern.indexOf('.*'))
    const items = valueAt(trial, list)
    const total = Array.isArray(items) ? items.length : count
    const name = lowerFirst(fieldLabel(pattern)) + (count < total ? ` (${count} of ${total})` : '')
    lists.set(list, [...(lists.get(list) ?? []), name])
  }
  return [...lists].map(([list, names]) => `${fieldLabel(list)}: ${names.join(', ')}`)
}

const lowerFirst = (text: string): string =>
  /^[A-Z](?=[a-z])/.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text
