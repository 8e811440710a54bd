import type { Found } from '@/lib/registries/contract.ts'
import { filled, foundLine, inferredAt } from '@/lib/registries/page/found.ts'
import { normalizeStudyType } from '@/lib/registries/page/normalize-design.ts'
import { normalizePhases } from '@/lib/registries/page/normalize-phases.ts'
import { normalizeSponsorClass } from '@/lib/registries/page/normalize-sponsor.ts'
import { normalizeStatus } from '@/lib/registries/page/normalize-status.ts'
import { leaveUnread, type PageDraft, readPhrase } from '@/lib/registries/page/page-draft.ts'
import { Phase } from '@/lib/trial/phase.ts'
import { type PageSection, warnIfEmpty, warnOfStrays } from './sections.ts'

/** The status and below it the phases, one a line; the layout's order of two phases is not that of development. */
export function readStatusAndPhases(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'overallStatus')) return
  const [status, ...rest] = filled(section.body)
  draft.findings.overallStatus = readPhrase(draft, 'overallStatus', status, normalizeStatus)
  const phases: Found<Phase>[] = rest.flatMap(line => {
    const found = readPhrase(draft, 'phases', line, normalizePhases)
    return found ? found.value.map(value => ({ value, spans: found.spans })) : []
  })
  if (phases.length)
    draft.findings.phases = Phase.options.flatMap(phase => phases.find(({ value }) => value === phase) ?? [])
}

/**
 * The site heads a trial's status "Status and phase", or "Status" where there is no phase to show: of an interventional
 * study that says that phases do not apply to it.
 */
export function inferNoPhase(draft: PageDraft, section: PageSection): void {
  const { studyType, phases } = draft.findings
  if (phases || draft.unreadable.includes('phases') || studyType?.value !== 'INTERVENTIONAL') return
  if (section.heading.text !== 'Status') return
  const reason = 'an interventional study whose page is headed “Status”, not “Status and phase”, has no phase to show'
  draft.findings.phases = [inferredAt('NA', reason, section.heading, studyType.spans[0])]
}

export function readConditions(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'conditions')) return
  draft.findings.conditions = filled(section.body).map(foundLine)
}

export function readStudyType(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'studyType')) return
  const [type, ...strays] = filled(section.body)
  draft.findings.studyType = readPhrase(draft, 'studyType', type, normalizeStudyType)
  warnOfStrays(draft, strays, 'studyType')
}

const ONLY_TYPE = 'the only funder type of sponsor and collaborators'
const OTHER_TYPE = `${ONLY_TYPE}; the site may say “Other” of networks, individuals and foreign governments as well`

/**
 * The class of the lead sponsor. The page lists the types of sponsor and collaborators together, each once, so that it
 * is known only where there is one; which of several is the sponsor's is not said.
 */
export function readFunderTypes(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'leadSponsor.class')) return
  const [first, ...more] = filled(section.body)
  const name = draft.findings.leadSponsor?.name
  if (!first || !name) return
  if (more.length) {
    const message = 'These are the types of sponsor and collaborators together, so the sponsor’s class was left out.'
    leaveUnread(
      draft,
      'lossyField',
      'leadSponsor.class',
      { start: first.start, end: more.at(-1)?.end ?? first.end },
      message,
    )
    return
  }
  const value = normalizeSponsorClass(first.text)
  if (value)
    draft.findings.leadSponsor = { name, class: inferredAt(value, value === 'OTHER' ? OTHER_TYPE : ONLY_TYPE, first) }
  else leaveUnread(draft, 'unknownPhrase', 'leadSponsor.class', first, 'This type of funder is not known here.')
}
