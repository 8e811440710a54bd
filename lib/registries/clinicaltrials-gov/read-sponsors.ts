import { ResponsiblePartyType, SponsorClass } from '@/lib/trial/sponsor.ts'
import { readText, readWord } from './read-value.ts'
import { findItems, leaveOut, memberOf, nodeOf, type StudyDraft } from './study-draft.ts'

/** The lead sponsor, the collaborators, and what kind of party is responsible. */
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
  const type = readWord(draft, nodeOf(draft, 'responsibleParty.type'), 'responsibleParty.type', ResponsiblePartyType)
  if (type) findings.responsibleParty = { type }
}
