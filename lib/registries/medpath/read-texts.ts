import { filled, foundLine, foundText } from '@/lib/registries/page/found.ts'
import { warn } from '@/lib/registries/page/page-draft.ts'
import { isCutIn, type MedPathPage } from './page-context.ts'
import { warnOfLostLetter } from './read-head.ts'
import { readScalar } from './read-scalar.ts'

const NOTHING = /^[Nn]?ot available\.?$/i

/** Reads the lead sponsor's name and the two texts. "Not available" is nothing. */
export function readTexts(page: MedPathPage): void {
  const sponsor = readScalar(page, 'Lead Sponsor', 'leadSponsor.name')
  if (sponsor) {
    page.draft.findings.leadSponsor = { name: foundLine(sponsor) }
    warnOfLostLetter(page, 'leadSponsor.name', sponsor, true)
  }
  readText(page, 'Brief Summary', 'briefSummary')
  readText(page, 'Detailed Description', 'detailedDescription')
}

function readText(
  page: MedPathPage,
  name: 'Brief Summary' | 'Detailed Description',
  field: 'briefSummary' | 'detailedDescription',
): void {
  const section = page.sections.get(name)
  if (!section) return
  const lines = filled(section.body)
  if (lines.length === 1 && NOTHING.test(lines[0]?.text ?? '')) return
  page.draft.findings[field] = foundText(page.draft.text, section.body)
  const last = lines.at(-1)
  if (last && isCutIn(page, name))
    warn(page.draft, 'cutOff', field, last, 'The page ends in this text; what follows is missing.')
}
