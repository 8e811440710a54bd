import type { ArmGroup } from '@/lib/trial/arm-group.ts'
import { interventionLabel } from '@/lib/trial/intervention.ts'
import type { Findings, Found } from '../contract.ts'
import { foundAt, foundLine, foundText } from '../page/found.ts'
import type { Line } from '../page/lines.ts'
import { normalizeArmGroupType } from '../page/normalize-intervention.ts'
import { leaveUnread, type PageDraft } from '../page/page-draft.ts'
import { unescapeMarkdown } from '../page/unescape.ts'
import { type Given, type Group, GROUP_TYPE, listGroups } from './list-groups.ts'
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
  const groups = groupSection && !warnIfEmpty(draft, groupSection, 'armGroups') ? listGroups(draft, groupSection, listed) : []
  if (groups.length) draft.findings.armGroups = groups.map((group, at) => findGroup(draft, group, at))
  if (listed.length)
    draft.findings.interventions = listed.map((intervention, at) =>
      findIntervention(draft.text, intervention, labelsOf(draft, groups, listed, at)),
    )
}

/**
 * The labels of the groups that get an intervention. Namesakes are told apart by their description; where they share
 * that too, which group gets which is not said.
 */
function labelsOf(
  draft: PageDraft,
  groups: readonly Group[],
  listed: readonly ListedIntervention[],
  at: number,
): Found<string>[] {
  const intervention = listed[at]
  if (!intervention) return []
  const isMeant = ({ name, listed: meant }: Given): boolean =>
    meant ? sameText(meant, intervention) : name.text === intervention.name.text
  const labels = groups.flatMap(({ label, given }) => {
    const names = given.filter(isMeant).map(({ name }) => name)
    return names.length ? [foundAt(unescapeMarkdown(label.text), label, ...names)] : []
  })
  const twin = listed.some(other => other !== intervention && other.name.text === intervention.name.text && (sameText(other, intervention) || !isTold(groups, intervention.name.text)))
  if (!twin || labels.length === 0) return labels
  const field = `interventions.${at}.armGroupLabels`
  leaveUnread(draft, 'uncertainSeam', field, intervention.name, 'Several interventions have this name; which group gets which is not said.')
  return []
}

/** Whether each group's intervention of this name is known to be one of those listed. */
const isTold = (groups: readonly Group[], name: string): boolean =>
  groups.every(({ given }) => given.every(one => one.name.text !== name || one.listed !== undefined))

const sameText = (a: ListedIntervention, b: ListedIntervention): boolean =>
  a.name.text === b.name.text && a.type?.value === b.type?.value && joined(a.description) === joined(b.description)

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
