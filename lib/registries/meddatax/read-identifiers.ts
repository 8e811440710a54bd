import type { Findings } from '@/lib/registries/contract.ts'
import { filled, foundAt, foundLine } from '@/lib/registries/page/found.ts'
import { type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import type { SecondaryId } from '@/lib/trial/identifier.ts'
import { type PageSection, warnIfEmpty } from './sections.ts'

const TYPE = /^Identifier Type:\s*(\S.*)$/
const SOURCE = /^Identifier Source:\s*(\S.*)$/

/** The numbers of a trial beside its own: the number, "Identifier Type: …", "Identifier Source: …". */
export function readIdentifiers(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'orgStudyId')) return
  const lines = filled(section.body)
  const secondaryIds: Findings<SecondaryId>[] = []
  lines.forEach((line, at) => {
    const phrase = TYPE.exec(line.text)?.[1]
    if (!phrase) return
    const id = lines[at - 1]
    const source = SOURCE.exec(lines[at + 1]?.text ?? '')?.[1]
    if (!id || SOURCE.test(id.text) || TYPE.test(id.text) || !source) {
      warn(draft, 'brokenList', 'secondaryIds', line, 'An identifier without its number or source was left out.')
      return
    }
    if (source === 'org_study_id') draft.findings.orgStudyId = foundLine(id)
    else secondaryIds.push({ id: foundLine(id), type: phrase === '-' ? undefined : foundAt(phrase, line) })
  })
  if (secondaryIds.length) draft.findings.secondaryIds = secondaryIds
}
