import { type CriteriaHeading, readCriteriaLists } from '@/lib/registries/page/criteria-lists.ts'
import { filled, foundAt } from '@/lib/registries/page/found.ts'
import { type Line, spanOf } from '@/lib/registries/page/lines.ts'
import { normalizeAge, normalizeHealthyVolunteers, normalizeSex } from '@/lib/registries/page/normalize-ages.ts'
import { leaveUnread, type PageDraft, readPhrase, warn } from '@/lib/registries/page/page-draft.ts'
import { splitLabelled } from '@/lib/registries/page/split-labelled.ts'
import { type Age, ageInYears } from '@/lib/trial/age.ts'
import type { PageSection } from './sections.ts'

const LABELS = ['Minimum Eligible Age', 'Maximum Eligible Age', 'Eligible Sex', 'Accepts Healthy Volunteers'] as const
type Label = (typeof LABELS)[number]

const CRITERIA_HEADING = /^(Inclusion|Exclusion) Criteria:?$/i

/** The criteria, and below them ages, sex and healthy volunteers. */
export function readEligibility(draft: PageDraft, section: PageSection): void {
  const { criteria, values } = splitOffFields(draft, section.body)
  readCriteriaText(draft, criteria)
  const { findings } = draft
  findings.minimumAge = readPhrase(draft, 'minimumAge', values.get('Minimum Eligible Age'), normalizeAge)
  findings.maximumAge = readPhrase(draft, 'maximumAge', values.get('Maximum Eligible Age'), normalizeAge)
  findings.sex = readPhrase(draft, 'sex', values.get('Eligible Sex'), normalizeSex)
  findings.healthyVolunteers = readPhrase(
    draft,
    'healthyVolunteers',
    values.get('Accepts Healthy Volunteers'),
    normalizeHealthyVolunteers,
  )
}

type Parts = { criteria: readonly Line[]; values: Map<Label, Line> }

/** The labels stand below the criteria, with a value each. Without labels the values close the section, in order. */
function splitOffFields(draft: PageDraft, body: readonly Line[]): Parts {
  const isLabel = (line: Line): boolean => (LABELS as readonly string[]).includes(line.text)
  const firstLabel = body.findIndex(isLabel)
  if (firstLabel < 0) return splitOffUnlabelled(draft, body)
  const values = new Map<Label, Line>()
  for (const [label, { lines }] of splitLabelled(body.slice(firstLabel), LABELS).under) {
    const [value, ...strays] = lines
    if (value) values.set(label, value)
    for (const stray of strays)
      warn(draft, 'unknownPhrase', null, stray, 'This line is none of the parts that are known here, and was left out.')
  }
  return { criteria: body.slice(0, firstLabel), values }
}

function splitOffUnlabelled(draft: PageDraft, body: readonly Line[]): Parts {
  const values = new Map<Label, Line>()
  const lines = filled(body)
  const take = (label: Label, pattern: RegExp): void => {
    const last = lines.at(-1)
    if (!last || !pattern.test(last.text)) return
    values.set(label, last)
    lines.pop()
  }
  take('Accepts Healthy Volunteers', /^(?:Yes|No)$/)
  take('Eligible Sex', /^(?:ALL|FEMALE|MALE)$/)
  takeAges(draft, lines, values)
  const end = lines.at(-1)?.index ?? -1
  return { criteria: body.filter(line => line.index <= end), values }
}

/** Two ages are the least and the greatest; one may be either, and is left out. */
function takeAges(draft: PageDraft, lines: Line[], values: Map<Label, Line>): void {
  const ages = lines.slice(-2).filter(line => ageOn(line) !== undefined)
  const [first, second] = ages
  const [from, to] = [first && ageOn(first), second && ageOn(second)]
  if (first && second && from && to && ageInYears(from) <= ageInYears(to)) {
    values.set('Minimum Eligible Age', first)
    values.set('Maximum Eligible Age', second)
    lines.splice(-2)
  } else {
    const last = lines.at(-1)
    if (!last || ageOn(last) === undefined) return
    lines.pop()
    draft.unreadable.push('maximumAge')
    leaveUnread(
      draft,
      'unreadable',
      'minimumAge',
      last,
      'Without a label this may be the least or the greatest age, so it was left out.',
    )
  }
}

const ageOn = (line: Line): Age | undefined =>
  /^\d+ [A-Z][a-z]+$/.test(line.text) ? normalizeAge(line.text) : undefined

/** The criteria below each heading, and all of it as the registry wrote it. */
function readCriteriaText(draft: PageDraft, lines: readonly Line[]): void {
  const span = spanOf(lines)
  if (!span) return
  const { criteria, warnings } = readCriteriaLists(lines, headingOf)
  for (const warning of warnings) draft.warnings.push(warning)
  draft.findings.criteria = criteria
  if (criteria.inclusion.length + criteria.exclusion.length + criteria.other.length)
    draft.findings.eligibilityCriteria = foundAt(draft.text.slice(span.start, span.end).replace(/\r\n?/g, '\n'), span)
}

function headingOf(line: Line): CriteriaHeading | undefined {
  const side = CRITERIA_HEADING.exec(line.text)?.[1]?.toLowerCase()
  return side === 'inclusion' || side === 'exclusion' ? { side, kept: false } : undefined
}
