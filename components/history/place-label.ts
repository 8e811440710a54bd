import { fieldLabel, patternOf } from '@/lib/trial/fields.ts'

/** Parts that name the item they belong to. */
const NAMING = new Set(['name', 'label', 'measure', 'id', 'term', 'citation', 'url', 'facility', 'trialId', 'fullName'])

const CRITERIA_LABELS: Record<string, string> = {
  inclusion: 'Inclusion criteria',
  exclusion: 'Exclusion criteria',
  other: 'Other criteria',
}

/** Where an item stands in its list, as people count: "item 3"; of a criterion "Exclusion criteria, item 3.1". */
export function placeLabel(path: string): string {
  const positions = [...path.matchAll(/\.(\d+)(?=\.|$)/g)].map(([, at]) => Number(at) + 1)
  const place = `item ${positions.join('.')}`
  const list = CRITERIA_LABELS[/^criteria\.(\w+)/.exec(path)?.[1] ?? '']
  return list ? `${list}, ${place}` : place
}

/** What a part of an item is called beside the item: "Description", where the whole is "Description of arm". */
export function partLabel(field: string): string {
  const part = patternOf(field).split('.').at(-1) ?? ''
  if (NAMING.has(part)) return 'Name'
  const label = fieldLabel(field)
  const short = / of (?:arm|outcome|intervention|site|level|identifier|document|data|reference)s?$/.exec(label)
  return short ? label.slice(0, short.index) : label
}
