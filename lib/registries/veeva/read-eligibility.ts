import type { Findings } from '@/lib/registries/contract.ts'
import { readCriteria } from '@/lib/registries/page/criteria.ts'
import { filled, foundAt, foundText, inferredAt } from '@/lib/registries/page/found.ts'
import { spanOf } from '@/lib/registries/page/lines.ts'
import { normalizeHealthyVolunteers, normalizeSex, parseAgeRange } from '@/lib/registries/page/normalize-ages.ts'
import { leaveUnread, type PageDraft, readPhrase } from '@/lib/registries/page/page-draft.ts'
import type { Criterion } from '@/lib/trial/criterion.ts'
import { ENROLLMENT, type PageSection, warnIfEmpty, warnOfStrays } from './sections.ts'

export function readProse(draft: PageDraft, section: PageSection, field: 'briefSummary' | 'detailedDescription'): void {
  if (!warnIfEmpty(draft, section, field)) draft.findings[field] = foundText(draft.text, section.body)
}

/** "9 estimated patients" is a plan. This registry marks plans, so that "3 patients" is a number reached. */
export function readEnrollment(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'enrollment.count')) return
  const [line, ...strays] = filled(section.body)
  warnOfStrays(draft, strays, 'enrollment.count')
  if (!line) return
  const [, count, estimated] = ENROLLMENT.exec(line.text) ?? []
  // Records without a number of participants, expanded access above all, are printed with the word "None".
  if (count === 'None') return
  if (!count) {
    leaveUnread(draft, 'unknownPhrase', 'enrollment.count', line, 'No number of participants was understood here.')
    return
  }
  const reason = 'the registry marks planned numbers as estimated, and not this one'
  draft.findings.enrollment = {
    count: foundAt(Number(count.replaceAll(',', '')), line),
    type: estimated ? foundAt('ESTIMATED', line) : inferredAt('ACTUAL', reason, line),
  }
}

export function readSex(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'sex')) return
  const [line, ...strays] = filled(section.body)
  draft.findings.sex = readPhrase(draft, 'sex', line, normalizeSex)
  warnOfStrays(draft, strays, 'sex')
}

export function readAges(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'minimumAge')) return
  const [line, ...strays] = filled(section.body)
  warnOfStrays(draft, strays, 'minimumAge')
  const range = readPhrase(draft, 'minimumAge', line, parseAgeRange)
  if (!range) {
    draft.unreadable.push('maximumAge')
    return
  }
  const { minimumAge, maximumAge } = range.value
  if (minimumAge) draft.findings.minimumAge = { value: minimumAge, spans: range.spans }
  if (maximumAge) draft.findings.maximumAge = { value: maximumAge, spans: range.spans }
}

export function readVolunteers(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'healthyVolunteers')) return
  const [line, ...strays] = filled(section.body)
  draft.findings.healthyVolunteers = readPhrase(draft, 'healthyVolunteers', line, normalizeHealthyVolunteers)
  warnOfStrays(draft, strays, 'healthyVolunteers')
}

/** The criteria as trees, and both lists with their headings as the registry wrote them. */
export function readEligibility(
  draft: PageDraft,
  inclusion: PageSection | undefined,
  exclusion: PageSection | undefined,
): void {
  const read = (section: PageSection | undefined, field: string): Findings<Criterion>[] => {
    if (!section || warnIfEmpty(draft, section, field)) return []
    const { items, warnings } = readCriteria(section.body, field)
    for (const warning of warnings) draft.warnings.push(warning)
    return items
  }
  const criteria = {
    inclusion: read(inclusion, 'criteria.inclusion'),
    exclusion: read(exclusion, 'criteria.exclusion'),
    other: [],
  }
  if (criteria.inclusion.length + criteria.exclusion.length === 0) return
  draft.findings.criteria = criteria
  const span = spanOf([inclusion, exclusion].flatMap(section => (section ? [section.heading, ...section.body] : [])))
  if (span)
    draft.findings.eligibilityCriteria = foundAt(draft.text.slice(span.start, span.end).replace(/\r\n?/g, '\n'), span)
}
