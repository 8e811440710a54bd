import type { Findings, Found } from '@/lib/registries/contract.ts'
import { foundAt, foundLine, foundText } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { normalizeArmGroupType } from '@/lib/registries/page/normalize-intervention.ts'
import { leaveUnread, type PageDraft } from '@/lib/registries/page/page-draft.ts'
import { unescapeMarkdown } from '@/lib/registries/page/unescape.ts'
import type { ArmGroup } from '@/lib/trial/arm-group.ts'
import { interventionLabel } from '@/lib/trial/intervention.ts'
import { GROUP_TYPE, type Group, listGroups } from './list-groups.ts'
import { findIntervention, type ListedIntervention } from './read-interventions.ts'
import { type PageSection, warnIfEmpty } from './sections.ts'

/**
 * The sections "Study Groups" and "Interventions", read together: a group's intervention is followed by its
 * description with nothing between that and the next group's label, but the same description stands clearly bounded in
 * the other section.
 */
export function readGroupsAndInterventions(
  draft: PageDraft,
  groupSection: PageSection | undefined,
  listed: readonly ListedIntervention[],
): void {
  const groups =
    groupSection && !warnIfEmpty(draft, groupSection, 'armGroups') ? listGroups(draft, groupSection, listed) : []
  if (groups.length) draft.findings.armGroups = groups.map((group, at) => findGroup(draft, group, at))
  const labels = listLabels(draft, groups, listed)
  if (listed.length)
    draft.findings.interventions = listed.map((intervention, at) =>
      findIntervention(draft.text, intervention, labels[at] ?? []),
    )
}

/**
 * The labels of the groups that get each intervention. Namesakes are told apart by their description; where they share
 * that too, or it was not understood in a group, which group gets which is not said.
 */
function listLabels(
  draft: PageDraft,
  groups: readonly Group[],
  listed: readonly ListedIntervention[],
): Found<string>[][] {
  const byText = new Map<string, Map<Line, Line[]>>()
  const untold = new Set<string>()
  for (const { label, given } of groups)
    for (const { name, listed: meant } of given) {
      if (!meant) untold.add(name.text)
      addName(byText, meant ? keyOf(meant) : name.text, label, name)
    }
  const namesakes = countBy(listed, ({ name }) => name.text)
  const twins = countBy(listed, keyOf)
  return listed.map((intervention, at) => {
    const { text } = intervention.name
    const several = (namesakes.get(text) ?? 0) > 1
    const unclear = (twins.get(keyOf(intervention)) ?? 0) > 1 || (several && untold.has(text))
    if (!unclear || groups.length === 0)
      return [...(byText.get(keyOf(intervention)) ?? []), ...(byText.get(text) ?? [])].map(([label, names]) =>
        foundAt(unescapeMarkdown(label.text), label, ...names),
      )
    const field = `interventions.${at}.armGroupLabels`
    leaveUnread(
      draft,
      'uncertainSeam',
      field,
      intervention.name,
      'Several interventions have this name; which group gets which is not said.',
    )
    return []
  })
}

function addName(byText: Map<string, Map<Line, Line[]>>, key: string, label: Line, name: Line): void {
  const labels = byText.get(key) ?? new Map<Line, Line[]>()
  labels.set(label, [...(labels.get(label) ?? []), name])
  byText.set(key, labels)
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

const keyOf = ({ name, type, description }: ListedIntervention): string =>
  `${name.text}\n${type?.value}\n${joined(description)}`

const joined = (lines: readonly Line[]): string => lines.map(line => line.text).join('\n')

function findGroup(draft: PageDraft, group: Group, at: number): Findings<ArmGroup> {
  const phrase = group.typeLine && GROUP_TYPE.exec(group.typeLine.text)?.[1]
  const type = phrase ? normalizeArmGroupType(phrase) : undefined
  if (group.typeLine && !type)
    leaveUnread(draft, 'unknownPhrase', `armGroups.${at}.type`, group.typeLine, 'This type of group is not known here.')
  return {
    label: foundLine(group.label),
    type: type && group.typeLine ? foundAt(type, group.typeLine) : undefined,
    description: foundText(draft.text, group.description),
    interventionNames: group.given.map(({ name, typeLine, type }) =>
      foundAt(interventionLabel(type?.value, unescapeMarkdown(name.text)), name, typeLine),
    ),
  }
}
