import { patternOf } from './fields.ts'
import { foldText } from './fold-text.ts'
import type { ItemKeys } from './match-items.ts'
import { spell } from './told-alike.ts'

/** The parts that together name an item, surest first; each set of parts is a key of its own. */
const NAMING_PARTS: Record<string, string[][]> = {
  armGroups: [['label']],
  interventions: [['type', 'name'], ['name']],
  primaryOutcomes: [['measure', 'timeFrame'], ['measure']],
  secondaryOutcomes: [['measure', 'timeFrame'], ['measure']],
  otherOutcomes: [['measure', 'timeFrame'], ['measure']],
  locations: [
    ['facility', 'city', 'zip'],
    ['facility', 'city'],
  ],
  overallOfficials: [['name', 'role'], ['name']],
  centralContacts: [['name'], ['email']],
  facilityContacts: [['name', 'phone'], ['name'], ['email']],
  collaborators: [['name']],
  secondaryIds: [['id']],
  references: [['pmid'], ['citation']],
  seeAlsoLinks: [['url']],
  availIpds: [['id'], ['url']],
  largeDocs: [['filename'], ['label']],
  relatedTrials: [['trialId']],
  'conditionBrowse.meshes': [['id']],
  'conditionBrowse.ancestors': [['id']],
  'interventionBrowse.meshes': [['id']],
  'interventionBrowse.ancestors': [['id']],
  'dosing.doseLevels': [
    ['label'],
    ['amount', 'unit', 'countedCells'],
    ['amount', 'unit'],
    ['amount'],
    ['order', 'unit'],
  ],
  'dosing.schedule.days': [['day']],
  'dosing.schedule.transplantDays': [['day']],
  'dosing.cumulative': [['order']],
  'dosing.agents': [['agent', 'role', 'part', 'days'], ['agent', 'role', 'part'], ['agent']],
  'dosing.openPoints': [
    ['code', 'message'],
    ['code', 'field'],
  ],
}

/** Parts whose words tell that an item was reworded, where it is known by nothing else. */
const WORDED_PARTS: Record<string, string[]> = {
  armGroups: ['label', 'description'],
  interventions: ['name', 'description'],
  primaryOutcomes: ['measure', 'description'],
  secondaryOutcomes: ['measure', 'description'],
  otherOutcomes: ['measure', 'description'],
  references: ['citation'],
}

/** By what the items of the list at a path are known. */
export function itemKeysOf(path: string): ItemKeys<unknown> {
  const pattern = patternOf(path)
  const named = (NAMING_PARTS[pattern] ?? []).map(parts => (item: unknown) => nameOf(item, parts))
  const worded = WORDED_PARTS[pattern]
  return {
    keys: [spell, ...named, foldItem],
    wordsOf: item => (typeof item === 'string' ? item : worded ? worded.map(part => wordOf(item, part)).join(' ') : ''),
  }
}

const foldItem = (item: unknown): string | undefined => (typeof item === 'string' ? foldText(item) : undefined)

/** Undefined where the item lacks the first of these parts. */
function nameOf(item: unknown, parts: readonly string[]): string | undefined {
  const words = parts.map(part => foldText(wordOf(item, part)))
  return words[0] ? words.join('\n') : undefined
}

function wordOf(item: unknown, part: string): string {
  const value = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[part] : undefined
  return typeof value === 'string' ? value : value === null || value === undefined ? '' : spell(value)
}
