import type { Found } from '@/lib/registries/contract.ts'
import { filled } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { leaveUnread, type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import type { InterventionType } from '@/lib/trial/intervention.ts'
import { INTERVENTION_TYPE, type ListedIntervention, readType } from './read-interventions.ts'
import type { PageSection } from './sections.ts'

export const GROUP_TYPE = /^Group Type ([A-Z_]+)$/

/** What the site says of a group that gets nothing. */
const NONE_GIVEN = /^No interventions? (?:are |is )?(?:assigned|listed|given) (?:to|for) this group\.?$/i

/** An intervention as a group names it; `listed` is the same one in the section "Interventions", where it is there. */
export type Given = {
  name: Line
  typeLine: Line
  type: Found<InterventionType> | undefined
  listed: ListedIntervention | undefined
}
export type Group = { label: Line; description: readonly Line[]; typeLine: Line | undefined; given: Given[] }

type Walk = {
  draft: PageDraft
  byName: ReadonlyMap<string, ListedIntervention[]>
  groups: Group[]
  /** The group that interventions belong to now; undefined where its label could not be told. */
  current: Group | undefined
  /** The intervention whose description may come next. */
  last: Given | undefined
}

/**
 * The section "Study Groups": label, [description], "Group Type …", then a name, "Intervention Type …", [description]
 * for each intervention. Nothing stands between an intervention's description and the next group's label; but that
 * description is known by its words from the section "Interventions", where a type closes it. Groups of observational
 * studies have no line of type.
 */
export function listGroups(draft: PageDraft, section: PageSection, listed: readonly ListedIntervention[]): Group[] {
  const walk: Walk = { draft, byName: groupByName(listed), groups: [], current: undefined, last: undefined }
  const lines = filled(section.body)
  const typed = lines.some(line => GROUP_TYPE.test(line.text))
  let open: Line[] = []
  for (const line of lines) {
    if (NONE_GIVEN.test(line.text)) {
      if (typed) continue
      endUntypedGroup(walk, open)
    } else if (GROUP_TYPE.test(line.text)) startTypedGroup(walk, open, line)
    else if (INTERVENTION_TYPE.test(line.text)) addIntervention(walk, open, line, typed)
    else {
      open.push(line)
      continue
    }
    open = []
  }
  if (!typed) startLastGroups(walk, open)
  return walk.groups
}

/** More interventions of one name than this are not told apart. */
const MOST_NAMESAKES = 20

function groupByName(listed: readonly ListedIntervention[]): Map<string, ListedIntervention[]> {
  const byName = new Map<string, ListedIntervention[]>()
  for (const intervention of listed) {
    const namesakes = byName.get(intervention.name.text) ?? []
    byName.set(intervention.name.text, namesakes)
    if (namesakes.length < MOST_NAMESAKES) namesakes.push(intervention)
  }
  return byName
}

function startTypedGroup(walk: Walk, open: readonly Line[], typeLine: Line): void {
  // A single line is the label: a group has one, whereas an intervention may have no description.
  const rest = open.length === 1 ? open : belowDescription(walk, open)
  walk.last = undefined
  walk.current = undefined
  const [label, ...description] = rest ?? []
  if (label) startGroup(walk, { label, description, typeLine, given: [] })
  else if (rest) warn(walk.draft, 'brokenList', 'armGroups', typeLine, 'A group without a label was left out.')
}

/** A group of an observational study that gets nothing, closed by the site's words for that. */
function endUntypedGroup(walk: Walk, open: readonly Line[]): void {
  const [label, ...description] = belowDescription(walk, open) ?? []
  if (label) {
    startGroup(walk, { label, description, typeLine: undefined, given: [] })
    warnOfLabelsWithin(walk, description)
  }
  walk.current = undefined
  walk.last = undefined
}

function startGroup(walk: Walk, group: Group): void {
  walk.groups.push(group)
  walk.current = group
}

function addIntervention(walk: Walk, open: readonly Line[], typeLine: Line, typed: boolean): void {
  const name = open.at(-1)
  const above = belowDescription(walk, open.slice(0, -1), typed)
  const [label, ...description] = above ?? []
  if (!typed && !above) walk.current = undefined
  else if (!typed && label) {
    startGroup(walk, { label, description, typeLine: undefined, given: [] })
    warnOfLabelsWithin(walk, description)
  }
  const type = readType(walk.draft, 'armGroups', typeLine, INTERVENTION_TYPE.exec(typeLine.text)?.[1] ?? '')
  // Remembered also where its group is not clear: its description stands below it all the same.
  walk.last = { name: name ?? typeLine, typeLine, type, listed: undefined }
  if (name && walk.current) walk.current.given.push(walk.last)
  else
    warn(
      walk.draft,
      'brokenList',
      'armGroups',
      typeLine,
      'An intervention was left out, since its name or its group is not clear.',
    )
}

/**
 * The lines below the description of the intervention that was named last; undefined where nothing tells where that
 * ends. `anyway`: nothing depends on it.
 */
function belowDescription(
  { draft, byName, last }: Walk,
  lines: readonly Line[],
  anyway = false,
): readonly Line[] | undefined {
  if (!last) return lines
  const namesakes = (byName.get(last.name.text) ?? []).filter(({ type }) => type?.value === last.type?.value)
  const [fitting] = namesakes
    .filter(({ description }) => description.every((line, at) => line.text === lines[at]?.text))
    .toSorted((a, b) => b.description.length - a.description.length)
  last.listed = fitting ?? (namesakes.length === 1 ? namesakes[0] : undefined)
  if (fitting) return lines.slice(fitting.description.length)
  const [first] = lines
  if (!first) return lines
  if (!anyway)
    leaveUnread(
      draft,
      'uncertainSeam',
      'armGroups',
      first,
      'Nothing tells where the description of an intervention ends and the next group begins, so this group was left out.',
    )
  return undefined
}

const looksLikeLabel = ({ text }: Line): boolean => text.length <= 60 && !/[.;:]$|^[*•\-–]|^\d+[.)]/.test(text)

/** A label is short and ends without a full stop; a description is longer than it, and a sentence or nearly one. */
const describes = (below: Line | undefined, { text }: Line): boolean =>
  below !== undefined &&
  text.length <= 100 &&
  !/[.;:]$|^[*•\-–]|^\d+[.)]/.test(text) &&
  below.text.length > text.length &&
  (below.text.length > 60 || /\.$/.test(below.text))

function warnOfLabelsWithin(walk: Walk, description: readonly Line[]): void {
  const doubtful = description.slice(1).find(looksLikeLabel)
  if (!doubtful) return
  const field = `armGroups.${walk.groups.length - 1}.description`
  warn(
    walk.draft,
    'uncertainSeam',
    field,
    doubtful,
    'This line may be the label of another group: nothing marks where one ends.',
  )
}

/**
 * What stands below the last line of type in an observational study: groups without interventions. Nothing tells label
 * from description, so only what alternates plainly is taken, with a warning.
 */
function startLastGroups(walk: Walk, open: readonly Line[]): void {
  const lines = belowDescription(walk, open) ?? []
  const [first, ...more] = lines
  if (!first) return
  const alternates = lines.length % 2 === 0 && lines.every((line, at) => at % 2 === 1 || describes(lines[at + 1], line))
  if (more.length > 0 && !alternates) {
    leaveUnread(
      walk.draft,
      'uncertainSeam',
      'armGroups',
      first,
      'Which of these lines are labels of groups is not clear, so they were left out.',
    )
    return
  }
  if (more.length > 0)
    warn(
      walk.draft,
      'uncertainSeam',
      'armGroups',
      first,
      'Labels and descriptions of these groups were told apart by their look.',
    )
  for (let at = 0; at < lines.length; at += 2) {
    const label = lines[at]
    if (label) startGroup(walk, { label, description: lines.slice(at + 1, at + 2), typeLine: undefined, given: [] })
  }
}
