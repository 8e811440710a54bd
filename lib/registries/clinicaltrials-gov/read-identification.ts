import type { Found } from '@/lib/registries/contract.ts'
import { parseTrialId, type TrialId } from '@/lib/trial/trial-id.ts'
import { readText } from './read-value.ts'
import { findItems, foundIn, leaveOut, memberOf, nodeOf, type StudyDraft } from './study-draft.ts'

/** The record's own number; none where its place holds no registry number. */
export function findOwnNumbers(draft: StudyDraft): Found<TrialId>[] {
  const node = nodeOf(draft, 'trialId')
  const trialId = node?.kind === 'text' ? parseTrialId(String(node.value)) : undefined
  return node && trialId ? [foundIn(trialId, node)] : []
}

/** Titles, and the numbers beside the record's own. */
export function readIdentification(draft: StudyDraft): void {
  const { findings } = draft
  for (const field of ['orgStudyId', 'briefTitle', 'officialTitle'] as const)
    findings[field] = readText(draft, nodeOf(draft, field), field)
  findings.secondaryIds = findItems(draft, 'secondaryIds', (item, path) => {
    const id = readText(draft, memberOf(draft, item, 'id', path), path)
    if (!id) return leaveOut(draft, path, item, 'An identifier without its number was left out.')
    return { id, type: readText(draft, memberOf(draft, item, 'type', path), `${path}.type`) }
  })
}
