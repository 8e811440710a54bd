import type { Findings } from '@/lib/registries/contract.ts'
import { filled, foundAt, foundLine } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { leaveUnread, type PageDraft } from '@/lib/registries/page/page-draft.ts'
import type { SecondaryId } from '@/lib/trial/identifier.ts'
import { parseTrialId } from '@/lib/trial/trial-id.ts'
import { type PageSection, warnIfEmpty } from './sections.ts'

/** "145101 (Other Identifier)": the kind in brackets, in the words of the official registry. */
const WITH_TYPE = /^(\S.*?) ?\(([^()]{1,60}\b(?:Identifier|Number|Registry|ID|Grant\/Contract))\)$/

/**
 * The trial's own number, then its other numbers, and the organisation's study ID last. A last line with a kind in
 * brackets is no such ID; nor is it known which line is the last where the page ends here (`isLast`).
 */
export function readIdentifiers(draft: PageDraft, section: PageSection, isLast: boolean): void {
  if (warnIfEmpty(draft, section, 'orgStudyId')) return
  const lines = filled(section.body)
  const others = lines[0] && parseTrialId(lines[0].text) ? lines.slice(1) : lines
  const last = others.at(-1)
  if (isLast && last && !WITH_TYPE.test(last.text)) {
    leaveUnread(
      draft,
      'cutOff',
      'secondaryIds',
      last,
      'The page ends here, so it is not clear which kind of number this is. It was left out.',
    )
    draft.findings.secondaryIds = others.slice(0, -1).map(findSecondary)
    return
  }
  const hasOrgStudyId = last !== undefined && last.text.length <= 300 && !WITH_TYPE.test(last.text)
  if (hasOrgStudyId) draft.findings.orgStudyId = foundLine(last)
  const secondary = hasOrgStudyId ? others.slice(0, -1) : others
  if (secondary.length) draft.findings.secondaryIds = secondary.map(findSecondary)
}

function findSecondary(line: Line): Findings<SecondaryId> {
  const [, id, type] = (line.text.length <= 300 && WITH_TYPE.exec(line.text)) || []
  if (!id || !type) return { id: foundLine(line) }
  const typeStart = line.end - 1 - type.length
  return {
    id: foundAt(id, { start: line.start, end: line.start + id.length }),
    type: foundAt(type, { start: typeStart, end: typeStart + type.length }),
  }
}
