import { filled } from '@/lib/registries/page/found.ts'
import type { PageText } from '@/lib/registries/page/lines.ts'

/** The lines of the layout; those that count 2 are hardly met on other pages. */
const SKELETON: Readonly<Record<string, number>> = {
  'ClinicalTrials.Veeva': 2,
  Menu: 1,
  'Status and phase': 2,
  Status: 1,
  Conditions: 1,
  Treatments: 1,
  'Study type': 1,
  'Funder types': 2,
  Identifiers: 1,
  'Details and patient eligibility': 2,
  About: 1,
  'Full description': 1,
  Volunteers: 1,
  'Interventional model': 2,
  'Trial contacts and locations': 2,
  'Central trial contact': 2,
  'Data sourced from clinicaltrials.gov': 2,
  'Find clinical trialsTrials by location': 2,
}
const ENOUGH = 3

/**
 * Whether the text is a page of Veeva's, whole, cut or stripped of its short values: by the lines of the layout alone.
 * A page that mentions the site in a sentence has none of them.
 */
export function recognize({ lines }: PageText): boolean {
  const met = new Set(filled(lines).flatMap(line => (Object.hasOwn(SKELETON, line.text) ? [line.text] : [])))
  return [...met].reduce((sum, line) => sum + (SKELETON[line] ?? 0), 0) >= ENOUGH
}
