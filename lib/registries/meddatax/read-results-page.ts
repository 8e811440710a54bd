import type { Found } from '@/lib/registries/contract.ts'
import { filled, foundAt } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { normalizePhases } from '@/lib/registries/page/normalize-phases.ts'
import { normalizeStatus } from '@/lib/registries/page/normalize-status.ts'
import { leaveUnread, type PageDraft, readPhrase, warn } from '@/lib/registries/page/page-draft.ts'
import { splitLabelled } from '@/lib/registries/page/split-labelled.ts'
import { parseTrialId, type TrialId } from '@/lib/trial/trial-id.ts'

const TITLE = /^Trial Outcomes & Findings for (.+) \((?:NCT )?(NCT\d{8})\)$/
const LABELS = [
  'Results Overview',
  'Recruitment status',
  'Study phase',
  'Target enrollment',
  'Primary outcome timeframe',
  'Results posted on',
  'Participant Flow',
] as const
const PARTICIPANTS = /^(\d{1,9}) participants?$/i

/** The first line that heads the page of a trial's results, which stands near the top. */
const findTitle = (lines: readonly Line[]): Line | undefined =>
  filled(lines.slice(0, 60)).find(line => line.text.length < 2000 && TITLE.test(line.text))

/** Whether this is the page of a trial's results, which has other headings than the trial's own page. */
export const isResultsPage = (lines: readonly Line[]): boolean => findTitle(lines) !== undefined

/** The number in the heading of a results page. */
export function findNumberInTitle(lines: readonly Line[]): Found<TrialId> | undefined {
  const title = findTitle(lines)
  const [, , number = ''] = (title && TITLE.exec(title.text)) ?? []
  const value = parseTrialId(number)
  if (!title || !value) return undefined
  return foundAt(value, { start: title.end - 1 - number.length, end: title.end - 1 })
}

/** Title, status, phase and enrollment of a results page. The results themselves are not read. */
export function readResultsPage(draft: PageDraft, lines: readonly Line[]): void {
  const { findings } = draft
  const title = findTitle(lines)
  const name = title && TITLE.exec(title.text)?.[1]
  if (title && name) {
    const start = title.start + title.text.indexOf(name)
    findings.briefTitle = foundAt(name, { start, end: start + name.length })
    findings.hasResults = foundAt(true, title)
  }
  const { under } = splitLabelled(lines, LABELS)
  const first = (label: (typeof LABELS)[number]): Line | undefined => under.get(label)?.lines[0]
  findings.overallStatus = readPhrase(draft, 'overallStatus', first('Recruitment status'), normalizeStatus)
  const phases = readPhrase(draft, 'phases', first('Study phase'), normalizePhases)
  if (phases) findings.phases = phases.value.map(value => ({ value, spans: phases.spans }))

  const enrollment = first('Target enrollment')
  const count = enrollment && PARTICIPANTS.exec(enrollment.text)?.[1]
  if (enrollment && count) findings.enrollment = { count: foundAt(Number(count), enrollment) }
  else if (enrollment)
    leaveUnread(
      draft,
      'unknownPhrase',
      'enrollment.count',
      enrollment,
      'No number of participants was understood here.',
    )

  const flow = under.get('Participant Flow')?.label
  if (flow)
    warn(draft, 'unknownSection', null, flow, 'Results are not read yet: what stands from here on was left out.')
}
