import type { Found } from '@/lib/registries/contract.ts'
import { SponsorClass } from '@/lib/trial/sponsor.ts'
import type { TrialId } from '@/lib/trial/trial-id.ts'
import { parseNctId } from './parse-nct-id.ts'
import { readText, readWord } from './read-value.ts'
import { findItems, foundIn, leaveOut, memberOf, nodeOf, type StudyDraft } from './study-draft.ts'

/** The record's own number; none where its place holds no number of this registry. */
export function findOwnNumbers(draft: StudyDraft): Found<TrialId>[] {
  const node = nodeOf(draft, 'trialId')
  const trialId = node?.kind === 'text' ? parseNctId(String(node.value)) : undefined
  return node && trialId ? [foundIn(trialId, node)] : []
}

const TEXTS = ['orgStudyId', 'orgStudyIdType', 'orgStudyIdLink', 'acronym', 'briefTitle', 'officialTitle'] as const

/** Titles, and the numbers beside the record's own. */
export function readIdentification(draft: StudyDraft): void {
  const { findings } = draft
  for (const field of TEXTS) findings[field] = readText(draft, nodeOf(draft, field), field)
  findings.nctIdAliases = findItems(draft, 'nctIdAliases', (item, path) => readText(draft, item, path))
  findings.secondaryIds = findItems(draft, 'secondaryIds', (item, path) => {
    const id = readText(draft, memberOf(draft, item, 'id', path), path)
    if (!id) return leaveOut(draft, path, item, 'An identifier without its number was left out.')
    const text = (key: string) => readText(draft, memberOf(draft, item, key, path), `${path}.${key}`)
    return { id, type: text('type'), domain: text('domain'), link: text('link') }
  })
  const fullName = readText(draft, nodeOf(draft, 'organization.fullName'), 'organization.fullName')
  if (fullName)
    findings.organization = {
      fullName,
      class: readWord(draft, nodeOf(draft, 'organization.class'), 'organization.class', SponsorClass),
    }
}
