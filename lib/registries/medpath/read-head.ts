import type { Found } from '@/lib/registries/contract.ts'
import { filled, foundAt, foundLine } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { normalizePhases } from '@/lib/registries/page/normalize-phases.ts'
import { normalizeStatus } from '@/lib/registries/page/normalize-status.ts'
import { leaveUnread, warn } from '@/lib/registries/page/page-draft.ts'
import { isSiteChrome } from '@/lib/registries/page/site-chrome.ts'
import type { Span } from '@/lib/trial/evidence.ts'
import type { OverallStatus } from '@/lib/trial/status.ts'
import { isNct, type MedPathPage } from './page-context.ts'
import { withoutDash } from './sections.ts'

/** Lines between the title and the first heading that are looked at; a page has two. */
const MAX_LINES = 20

/**
 * Reads what stands above the first heading: the title, then the phase and the status, either of which may be missing.
 *
 * @returns the status in the site's words, which the recruitment block repeats in the registry's
 */
export function readHead(page: MedPathPage): Found<OverallStatus> | undefined {
  const all = filled(page.head).map(withoutDash)
  const siteAt = all.findLastIndex(line => line.text === 'MedPath')
  const [title, ...rest] = all.slice(siteAt + 1).filter(line => !isSiteChrome(line))
  if (title) readTitle(page, title, rest)
  let status: Found<OverallStatus> | undefined
  for (const line of rest.slice(0, MAX_LINES)) {
    const phases = page.draft.findings.phases ? undefined : normalizePhases(line.text)
    const said = status ? undefined : normalizeStatus(line.text)
    if (phases) readPhase(page, line, phases)
    else if (said) status = foundAt(said, line)
    else
      warn(
        page.draft,
        'unknownSection',
        null,
        line,
        'A line above the first heading that is neither phase nor status; it was left out.',
      )
  }
  return status
}

/** A longer line below it is more of a title than a line that a browser saved above it; then nobody can tell. */
function readTitle(page: MedPathPage, title: Line, rest: readonly Line[]): void {
  const rival = rest.slice(0, MAX_LINES).find(line => line.text.length > title.text.length && !isPhaseOrStatus(line))
  if (rival) {
    const message = 'Which of the lines above the first heading is the title is not clear, so it was left out.'
    leaveUnread(page.draft, 'unreadable', 'briefTitle', rival, message)
    return
  }
  page.draft.findings.briefTitle = foundLine(title)
  warnOfLostLetter(page, 'briefTitle', title, true)
}

const isPhaseOrStatus = ({ text }: Line): boolean =>
  normalizePhases(text) !== undefined || normalizeStatus(text) !== undefined

/** MedPath shows the first of two phases only, so the lower ones of those that can stand in a pair may be half the truth. */
function readPhase(page: MedPathPage, line: Line, phases: NonNullable<ReturnType<typeof normalizePhases>>): void {
  page.draft.findings.phases = phases.map(phase => foundAt(phase, line))
  if (phases.length === 1 && (phases[0] === 'PHASE1' || phases[0] === 'PHASE2'))
    warn(
      page.draft,
      'lossyField',
      'phases',
      line,
      'MedPath shows only the first phase of a trial that has two, so there may be a second one that this page does not show.',
    )
}

const LOST_LETTER =
  /^(?:ational|ationwide|atural|ature|eonat|euro|etherlands|etwork|ew|on-?small|on-?hodgkin|on-?invasive|ovel|ovartis|ovo|urs|utri|orth|orweg|ijmegen|eiden|ot)\b/

/**
 * MedPath loses a first letter N or L of other registers' records; which word it was is not ours to say. In such a
 * record a `name` is suspect that begins with a small letter: no title, sponsor or place does, and few companies.
 */
export function warnOfLostLetter(
  page: MedPathPage,
  field: string,
  line: Span & { text: string },
  isName = false,
): void {
  if (LOST_LETTER.test(line.text) || (isName && !isNct(page) && /^\p{Ll}{2}/u.test(line.text)))
    warn(
      page.draft,
      'lossyField',
      field,
      line,
      'The first letter seems to be lost, as MedPath does with N and L; the words were kept as they stand.',
    )
}
