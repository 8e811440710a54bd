import type { Findings, Found } from '@/lib/registries/contract.ts'
import { filled, foundAt, foundLine, foundText } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { normalizeInterventionType } from '@/lib/registries/page/normalize-intervention.ts'
import { leaveUnread, type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import type { Intervention, InterventionType } from '@/lib/trial/intervention.ts'
import { type PageSection, warnIfEmpty } from './sections.ts'

export const INTERVENTION_TYPE = /^Intervention Type ([A-Z_]+)$/

/** An intervention with the lines that it was read from, by which its description is known again in the groups. */
export type ListedIntervention = {
  name: Line
  type: Found<InterventionType> | undefined
  description: readonly Line[]
}

/**
 * The section "Interventions": name, [description], "Intervention Type …" for each. The type closes an item, so that
 * it is always clear where one ends.
 */
export function listInterventions(draft: PageDraft, section: PageSection): ListedIntervention[] {
  if (warnIfEmpty(draft, section, 'interventions')) return []
  const items: ListedIntervention[] = []
  let open: Line[] = []
  for (const line of filled(section.body)) {
    const phrase = INTERVENTION_TYPE.exec(line.text)?.[1]
    const [name, ...description] = open
    if (phrase === undefined) open.push(line)
    else if (name) {
      items.push({ name, type: readType(draft, `interventions.${items.length}.type`, line, phrase), description })
      open = []
    } else warn(draft, 'brokenList', 'interventions', line, 'A type without an intervention above it was left out.')
  }
  const [first] = open
  if (first)
    warn(
      draft,
      'brokenList',
      'interventions',
      first,
      'An intervention without its type may be cut off, and was left out.',
    )
  return items
}

export function readType(
  draft: PageDraft,
  field: string,
  line: Line,
  phrase: string,
): Found<InterventionType> | undefined {
  const value = normalizeInterventionType(phrase)
  if (value) return foundAt(value, line)
  leaveUnread(draft, 'unknownPhrase', field, line, 'This type of intervention is not known here.')
  return undefined
}

/** `labels` are those of the groups that get the intervention. */
export const findIntervention = (
  text: string,
  { name, type, description }: ListedIntervention,
  labels: Found<string>[],
): Findings<Intervention> => ({
  name: foundLine(name),
  type,
  description: foundText(text, description),
  armGroupLabels: labels,
})
