import { readCriteria } from '@/lib/registries/page/criteria.ts'
import { splitLines } from '@/lib/registries/page/lines.ts'
import { Age } from '@/lib/trial/age.ts'
import { ArmGroupType } from '@/lib/trial/arm-group.ts'
import type { Criterion } from '@/lib/trial/criterion.ts'
import { InterventionModel } from '@/lib/trial/design.ts'
import { InterventionType } from '@/lib/trial/intervention.ts'
import { Phase } from '@/lib/trial/phase.ts'
import { OverallStatus } from '@/lib/trial/status.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'
import type { Study } from '@/tests/accuracy/truth-of-study.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'

type Draft = { record: ComposedRecord; text: string }
/** What `readCriteria` gives. */
type FoundCriterion = ReturnType<typeof readCriteria>['items'][number]

/** A ClinicalTrials.gov study as a record: its values in one document, each with its place in it. */
export function recordOfStudy(study: Study): Draft {
  const draft: Draft = { record: bareRecord({ trial: { trialId: study.nct } }), text: '' }
  const { trial } = draft.record
  trial.criteria = { inclusion: [], exclusion: [], other: [] }
  trial.briefTitle = place(draft, 'briefTitle', study.title)
  trial.briefSummary = place(draft, 'briefSummary', study.summary)
  trial.detailedDescription = place(draft, 'detailedDescription', study.description)
  trial.armGroups = study.arms.map(({ label, type, description, interventionNames }, at) => ({
    label: place(draft, `armGroups.${at}.label`, label) ?? '',
    type: ArmGroupType.safeParse(type).data ?? null,
    description: place(draft, `armGroups.${at}.description`, description),
    interventionNames: interventionNames ?? [],
  }))
  trial.interventions = study.interventions.map(({ name, type, description }, at) => ({
    name: place(draft, `interventions.${at}.name`, name) ?? '',
    type: InterventionType.safeParse(type).data ?? null,
    description: place(draft, `interventions.${at}.description`, description),
    armGroupLabels: [],
    otherNames: [],
  }))
  placeDesign(draft, study)
  placeCriteria(draft, study.eligibility)
  return draft
}

/** Puts a value's words at the end of the document, and their place under its path. */
function place(draft: Draft, field: string, words: string | null | undefined): string | null {
  if (!words) return null
  const start = draft.text.length
  draft.record.evidence[field] = [{ documentId: 'd1', start, end: start + words.length, quote: words }]
  draft.text += `${words}\n`
  return words
}

function placeDesign(draft: Draft, study: Study): void {
  const { trial } = draft.record
  const model = study.design?.interventionModel
  trial.overallStatus = OverallStatus.safeParse(place(draft, 'overallStatus', study.status)).data ?? null
  trial.phases = study.phases.flatMap(phase => Phase.safeParse(phase).data ?? [])
  place(draft, 'phases', study.phases.join('/'))
  trial.interventionModel = InterventionModel.safeParse(place(draft, 'interventionModel', model)).data ?? null
  trial.interventionModelDescription = place(
    draft,
    'interventionModelDescription',
    study.design?.interventionModelDescription,
  )
  trial.minimumAge = Age.safeParse(place(draft, 'minimumAge', study.min_age)).data ?? null
  trial.maximumAge = Age.safeParse(place(draft, 'maximumAge', study.max_age)).data ?? null
  place(draft, 'enrollment.count', study.enrollment === null ? null : `${study.enrollment}`)
  const type = study.enrollment_type
  trial.enrollment =
    study.enrollment === null
      ? null
      : { count: study.enrollment, type: type === 'ACTUAL' || type === 'ESTIMATED' ? type : null }
}

const HEADING = /^(?:\W*key\s)?\W*(inclusion|exclusion)\scriteria\W*$/i

/** The criteria as the project's own reader takes them, below the headings that the record has for them. */
function placeCriteria(draft: Draft, eligibility: string): void {
  const offset = draft.text.length
  if (!place(draft, 'eligibilityCriteria', eligibility)) return
  const sections: Record<'inclusion' | 'exclusion' | 'other', ReturnType<typeof splitLines>> = {
    inclusion: [],
    exclusion: [],
    other: [],
  }
  let section: keyof typeof sections = 'other'
  for (const line of splitLines(eligibility)) {
    const heading = HEADING.exec(line.text)?.[1]?.toLowerCase()
    if (heading === 'inclusion' || heading === 'exclusion') section = heading
    else sections[section].push(line)
  }
  for (const [side, lines] of Object.entries(sections) as [keyof typeof sections, (typeof sections)['other']][]) {
    const { items, warnings } = readCriteria(lines, `criteria.${side}`)
    draft.record.trial.criteria[side] = items.map((item, at) => plain(draft, item, `criteria.${side}.${at}`, offset))
    draft.record.warnings.push(
      ...warnings.map(({ span, ...warning }) => ({
        ...warning,
        documentId: 'd1',
        start: offset + span.start,
        end: offset + span.end,
        line: 1,
        words: draft.text.slice(offset + span.start, offset + span.end),
      })),
    )
  }
}

function plain(draft: Draft, found: FoundCriterion, path: string, offset: number): Criterion {
  for (const part of ['marker', 'text'] as const)
    if (found[part])
      draft.record.evidence[`${path}.${part}`] = found[part].spans.map(({ start, end }) => ({
        documentId: 'd1',
        start: offset + start,
        end: offset + end,
        quote: draft.text.slice(offset + start, offset + end),
      }))
  return {
    marker: found.marker?.value ?? null,
    text: found.text?.value ?? '',
    children: (found.children ?? []).map((child, at) => plain(draft, child, `${path}.children.${at}`, offset)),
  }
}
