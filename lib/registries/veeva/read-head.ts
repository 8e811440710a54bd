import type { Found } from '@/lib/registries/contract.ts'
import { filled, foundAt, foundLine } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { leaveUnread, type PageDraft } from '@/lib/registries/page/page-draft.ts'
import { isSiteChrome } from '@/lib/registries/page/site-chrome.ts'
import { parseTrialId, type TrialId } from '@/lib/trial/trial-id.ts'
import { warnOfStrays } from './sections.ts'

const SITE = /^(?:ClinicalTrials\.Veeva|Menu)$/
/** The picture beside the sponsor's name leaves its description behind, or a letter where there is none. */
const LOGO = /^(?:.|.{1,300} logo)$/u

/** The numbers that the text states as a page's own: the first line under "Identifiers". Two pages have two. */
export function findOwnNumbers(lines: readonly Line[]): Found<TrialId>[] {
  const present = filled(lines)
  return present.flatMap((line, at) => {
    const value = present[at - 1]?.text === 'Identifiers' ? parseTrialId(line.text) : undefined
    return value ? [foundAt(value, line)] : []
  })
}

/** Title and lead sponsor, below the site's own words: a title, a letter or "<sponsor> logo", the sponsor. */
export function readHead(draft: PageDraft, before: readonly Line[]): void {
  const lines = filled(before)
  const siteAt = lines.findLastIndex(line => SITE.test(line.text))
  const head = lines.slice(siteAt + 1).filter(line => !isSiteChrome(line))
  const logoAt = head.findIndex((line, at) => at > 0 && LOGO.test(line.text))
  const title = head[Math.max(0, logoAt - 1)]
  if (!title) return
  draft.findings.briefTitle = foundLine(title)
  const sponsor = head[logoAt + 1]
  if (logoAt < 0 || !sponsor) {
    const last = head.at(-1)
    if (last && last !== title)
      leaveUnread(
        draft,
        'unreadable',
        'leadSponsor.name',
        last,
        'Which of these lines is the sponsor is not clear, so it was left out.',
      )
    return
  }
  draft.findings.leadSponsor = { name: foundLine(sponsor) }
  warnOfStrays(draft, [...head.slice(0, logoAt - 1), ...head.slice(logoAt + 2)], null)
}
