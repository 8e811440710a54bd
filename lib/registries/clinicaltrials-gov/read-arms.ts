import type { Findings } from '@/lib/registries/contract.ts'
import { ArmGroupType } from '@/lib/trial/arm-group.ts'
import { InterventionType } from '@/lib/trial/intervention.ts'
import type { JsonNode } from '@/lib/trial/json-node.ts'
import type { Outcome } from '@/lib/trial/outcome.ts'
import { readMarkup, readText, readWord } from './read-value.ts'
import { findItems, findItemsIn, leaveOut, memberOf, type StudyDraft } from './study-draft.ts'

/** Arm groups and interventions, each with the names by which it refers to the others. */
export function readArms(draft: StudyDraft): void {
  const { findings } = draft
  findings.armGroups = findItems(draft, 'armGroups', (item, path) => {
    const label = readText(draft, memberOf(draft, item, 'label', path), path)
    if (!label) return leaveOut(draft, path, item, 'An arm group without a label was left out.')
    return {
      label,
      type: readWord(draft, memberOf(draft, item, 'type', path), `${path}.type`, ArmGroupType),
      description: readMarkup(draft, memberOf(draft, item, 'description', path), `${path}.description`),
      interventionNames: readNames(draft, item, 'interventionNames', path),
    }
  })
  findings.interventions = findItems(draft, 'interventions', (item, path) => {
    const name = readText(draft, memberOf(draft, item, 'name', path), path)
    if (!name) return leaveOut(draft, path, item, 'An intervention without a name was left out.')
    return {
      type: readWord(draft, memberOf(draft, item, 'type', path), `${path}.type`, InterventionType),
      name,
      description: readMarkup(draft, memberOf(draft, item, 'description', path), `${path}.description`),
      armGroupLabels: readNames(draft, item, 'armGroupLabels', path),
      otherNames: readNames(draft, item, 'otherNames', path),
    }
  })
}

function readNames(draft: StudyDraft, item: JsonNode, key: string, path: string) {
  const field = `${path}.${key}`
  return findItemsIn(draft, item.member(key), field, name => readText(draft, name, field))
}

export function readOutcomes(draft: StudyDraft): void {
  for (const field of ['primaryOutcomes', 'secondaryOutcomes', 'otherOutcomes'] as const)
    draft.findings[field] = findItems(draft, field, (item, path) => readOutcome(draft, item, path))
}

function readOutcome(draft: StudyDraft, item: JsonNode, path: string): Findings<Outcome> | undefined {
  const measure = readText(draft, memberOf(draft, item, 'measure', path), path)
  if (!measure) return leaveOut(draft, path, item, 'An outcome without its measure was left out.')
  return {
    measure,
    timeFrame: readText(draft, memberOf(draft, item, 'timeFrame', path), `${path}.timeFrame`),
    description: readMarkup(draft, memberOf(draft, item, 'description', path), `${path}.description`),
  }
}
