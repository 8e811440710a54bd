import type { Found } from '@/lib/registries/contract.ts'
import { foundAt } from '@/lib/registries/page/found.ts'
import type { Line, PageText } from '@/lib/registries/page/lines.ts'
import { parseTrialId, type TrialId } from '@/lib/trial/trial-id.ts'
import { headingOf, type SectionName, withoutDash } from './sections.ts'

/** Headings that no other registry's pages have. */
const OWN: readonly SectionName[] = [
  'Registration Number',
  'Lead Sponsor',
  'Recruitment & Eligibility',
  'Target Recruitment',
  'Study & Design',
  'Arm && Interventions',
]

/**
 * Whether a text is a MedPath page, whole, cut off or as an extractor left it. Told by the headings that stand on lines
 * of their own; that a text names the site says nothing.
 */
export function recognizes({ text, lines: all }: PageText): boolean {
  const lines = all.filter(line => line.text)
  const names = new Set<SectionName>()
  for (const line of lines) {
    const name = headingOf(line)
    if (name) names.add(name)
  }
  const own = OWN.filter(name => names.has(name)).length
  if (lines[0]?.text === 'MedPath' && names.size > 0) return true
  if (own >= 1 && names.size >= 3 && findOwnNumbers(lines, text).length > 0) return true
  return own >= 2 && names.size >= 3
}

/** The page's own number: wherever "Registration Number" stands on a line of its own with a number below it. */
export function findOwnNumbers(lines: readonly Line[], text: string): Found<TrialId>[] {
  const found: Found<TrialId>[] = []
  let labelled = false
  for (const line of lines) {
    if (!line.text) continue
    if (labelled) {
      const value = withoutDash(line)
      const trialId = parseTrialId(value.text)
      if (trialId && !(value.end === text.length && isOpenEnded(trialId))) found.push(foundAt(trialId, value))
    }
    labelled = headingOf(line) === 'Registration Number'
  }
  return found
}

/** Numbers without a fixed length may go on where the text ends right behind them. */
const isOpenEnded = (trialId: TrialId): boolean => !/^(?:NCT|ISRCTN)/.test(trialId)
