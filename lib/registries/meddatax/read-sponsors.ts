import type { Findings } from '@/lib/registries/contract.ts'
import { filled, foundAt, foundLine } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { normalizeResponsiblePartyType, normalizeSponsorClass } from '@/lib/registries/page/normalize-sponsor.ts'
import { leaveUnread, type PageDraft, readPhrase, warn } from '@/lib/registries/page/page-draft.ts'
import type { Sponsor } from '@/lib/trial/sponsor.ts'
import { type PageSection, warnIfEmpty } from './sections.ts'

const ROLE = /^Sponsor Role (.+)$/
const RESPONSIBLE = /^Responsibility Role (.+)$/

/** The lead sponsor and the collaborators: name, class and "Sponsor Role …", which closes each. */
export function readSponsors(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'leadSponsor.name')) return
  const collaborators: Findings<Sponsor>[] = []
  let open: Line[] = []
  for (const line of filled(section.body)) {
    const role = ROLE.exec(line.text)?.[1]?.toLowerCase()
    if (role === undefined) {
      open.push(line)
      continue
    }
    if (role === 'lead' && !draft.findings.leadSponsor)
      draft.findings.leadSponsor = findSponsor(draft, open, 'leadSponsor')
    else if (role === 'collaborator') {
      const found = findSponsor(draft, open, `collaborators.${collaborators.length}`)
      if (found) collaborators.push(found)
    } else warn(draft, 'unknownPhrase', 'collaborators', line, 'A sponsor of this role was left out.')
    open = []
  }
  if (collaborators.length) draft.findings.collaborators = collaborators
  const [left] = open
  if (left) leaveUnread(draft, 'brokenList', 'collaborators', left, 'A sponsor without its role was left out.')
}

function findSponsor(draft: PageDraft, lines: readonly Line[], field: string): Findings<Sponsor> | undefined {
  const [name, sponsorClass, ...strays] = lines
  if (!name) return undefined
  for (const stray of strays)
    warn(draft, 'unknownPhrase', field, stray, 'This line about a sponsor was not understood, and left out.')
  return { name: foundLine(name), class: readPhrase(draft, `${field}.class`, sponsorClass, normalizeSponsorClass) }
}

/** Whether the sponsor or an investigator answers for the record. The person's name is not part of a trial here. */
export function readResponsibleParty(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'responsibleParty.type')) return
  const line = filled(section.body).find(({ text }) => RESPONSIBLE.test(text))
  const phrase = line && RESPONSIBLE.exec(line.text)?.[1]
  if (!line || !phrase) return
  const value = normalizeResponsiblePartyType(phrase)
  if (value) draft.findings.responsibleParty = { type: foundAt(value, line) }
  else leaveUnread(draft, 'unknownPhrase', 'responsibleParty.type', line, 'This role is not known here.')
}
