import { Phase } from '@/lib/trial/phase.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'
import type { Study } from '@/tests/accuracy/truth-of-study.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'

/** A ClinicalTrials.gov study as a record: its texts in one document, each with its place in it. */
export function recordOfStudy(study: Study): { record: ComposedRecord; text: string } {
  let text = ''
  const record = bareRecord({ trial: { trialId: study.nct, briefTitle: study.title, briefSummary: study.summary } })
  const place = (field: string, value: string | null | undefined) => {
    if (!value) return
    record.evidence[field] = [{ documentId: 'd1', start: text.length, end: text.length + value.length, quote: value }]
    text += `${value}\n`
  }
  place('briefTitle', study.title)
  place('briefSummary', study.summary)
  place('detailedDescription', study.description)
  record.trial.armGroups = study.arms.map(({ label, description }, at) => {
    place(`armGroups.${at}.label`, label)
    place(`armGroups.${at}.description`, description)
    return { label: label ?? '', type: null, description: description ?? null, interventionNames: [] }
  })
  record.trial.interventions = study.interventions.map(({ name, description }, at) => {
    place(`interventions.${at}.name`, name)
    place(`interventions.${at}.description`, description)
    return { name, type: null, description: description ?? null, armGroupLabels: [] }
  })
  record.trial.detailedDescription = study.description
  record.trial.phases = study.phases.flatMap(phase => Phase.safeParse(phase).data ?? [])
  record.trial.enrollment =
    study.enrollment === null
      ? null
      : { count: study.enrollment, type: study.enrollment_type === 'ACTUAL' ? 'ACTUAL' : null }
  return { record, text }
}
