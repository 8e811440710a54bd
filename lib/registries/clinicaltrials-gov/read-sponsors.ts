import { OVERSIGHT_FLAGS } from '@/lib/trial/oversight.ts'
import { ResponsiblePartyType, SponsorClass } from '@/lib/trial/sponsor.ts'
import { readFlag, readText, readWord } from './read-value.ts'
import { findItems, leaveOut, memberOf, nodeOf, type StudyDraft } from './study-draft.ts'

/** The lead sponsor, the collaborators, who is responsible, and who watches over the study. */
export function readSponsors(draft: StudyDraft): void {
  const { findings } = draft
  const name = readText(draft, nodeOf(draft, 'leadSponsor.name'), 'leadSponsor.name')
  if (name)
    findings.leadSponsor = {
      name,
      class: readWord(draft, nodeOf(draft, 'leadSponsor.class'), 'leadSponsor.class', SponsorClass),
    }
  findings.collaborators = findItems(draft, 'collaborators', (item, path) => {
    const own = readText(draft, memberOf(draft, item, 'name', path), path)
    if (!own) return leaveOut(draft, path, item, 'A collaborator without a name was left out.')
    return { name: own, class: readWord(draft, memberOf(draft, item, 'class', path), `${path}.class`, SponsorClass) }
  })
  readResponsibleParty(draft)
  for (const field of OVERSIGHT_FLAGS) findings[field] = readFlag(draft, nodeOf(draft, field), field)
}

function readResponsibleParty(draft: StudyDraft): void {
  const text = (key: string) => readText(draft, nodeOf(draft, `responsibleParty.${key}`), `responsibleParty.${key}`)
  const party = {
    type: readWord(draft, nodeOf(draft, 'responsibleParty.type'), 'responsibleParty.type', ResponsiblePartyType),
    investigatorFullName: text('investigatorFullName'),
    investigatorTitle: text('investigatorTitle'),
    investigatorAffiliation: text('investigatorAffiliation'),
    oldNameTitle: text('oldNameTitle'),
    oldOrganization: text('oldOrganization'),
  }
  if (Object.values(party).some(found => found)) draft.findings.responsibleParty = party
}
