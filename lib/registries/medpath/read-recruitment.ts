import type { Found } from '@/lib/registries/contract.ts'
import { foundAt } from '@/lib/registries/page/found.ts'
import { normalizeSex } from '@/lib/registries/page/normalize-ages.ts'
import { normalizeStatus } from '@/lib/registries/page/normalize-status.ts'
import { leaveUnread, readPhrase, warn } from '@/lib/registries/page/page-draft.ts'
import type { OverallStatus } from '@/lib/trial/status.ts'
import type { MedPathPage } from './page-context.ts'
import { readScalar } from './read-scalar.ts'

/**
 * Reads status, sex and the number of participants. The status in the recruitment block is the registry's own and leads;
 * the site's line on top bears it out, stands in for it, or contradicts it.
 */
export function readRecruitment(page: MedPathPage, onTop: Found<OverallStatus> | undefined): void {
  const { draft } = page
  const statusLine = readScalar(page, 'Status', 'overallStatus')
  const inBlock = statusLine && normalizeStatus(statusLine.text)
  if (statusLine && inBlock) {
    const agree = onTop?.value === inBlock
    draft.findings.overallStatus = agree ? foundAt(inBlock, statusLine, ...onTop.spans) : foundAt(inBlock, statusLine)
    if (onTop && !agree)
      warn(
        draft,
        'contradiction',
        'overallStatus',
        onTop.spans[0],
        'The status on top differs from the one under "Recruitment & Eligibility", which is the registry’s own and was taken.',
      )
  } else if (statusLine && onTop) {
    draft.findings.overallStatus = {
      ...onTop,
      inferred: 'the site’s word on top; the registry’s own below is not known',
    }
    const message = 'This phrase is not known here. The status is the site’s on top, which may not mean quite the same.'
    warn(draft, 'unknownPhrase', 'overallStatus', statusLine, message)
  } else if (onTop) draft.findings.overallStatus = onTop
  else readPhrase(draft, 'overallStatus', statusLine, normalizeStatus)

  const sex = readScalar(page, 'Sex', 'sex')
  if (sex && !isSaidToBeMissing(sex.text)) draft.findings.sex = readPhrase(draft, 'sex', sex, normalizeSex)

  const target = readScalar(page, 'Target Recruitment', 'enrollment.count')
  if (!target || isSaidToBeMissing(target.text)) return
  const count = /^(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})$/.test(target.text)
    ? Number(target.text.replaceAll(',', ''))
    : undefined
  if (count === undefined)
    leaveUnread(draft, 'unreadable', 'enrollment.count', target, 'This is no number of participants; it was left out.')
  else draft.findings.enrollment = { count: foundAt(count, target) }
}

/** Words that the site puts where it has nothing. */
export const isSaidToBeMissing = (text: string): boolean =>
  /^(?:n?ot (?:specified|available|provided)|n?one|null|n\/a|-+)$/i.test(text)
