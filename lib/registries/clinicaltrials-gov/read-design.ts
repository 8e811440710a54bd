import { ActualOrEstimated } from '@/lib/trial/date.ts'
import {
  Allocation,
  InterventionModel,
  Masking,
  ObservationalModel,
  PrimaryPurpose,
  StudyType,
  TimePerspective,
  WhoMasked,
} from '@/lib/trial/design.ts'
import { Phase } from '@/lib/trial/phase.ts'
import { readCount, readMarkup, readText, readWord } from './read-value.ts'
import { findItems, nodeOf, type StudyDraft } from './study-draft.ts'

/** Summary, description and conditions. */
export function readDescription(draft: StudyDraft): void {
  const { findings } = draft
  for (const field of ['briefSummary', 'detailedDescription'] as const)
    findings[field] = readMarkup(draft, nodeOf(draft, field), field)
  findings.conditions = findItems(draft, 'conditions', (item, path) => readText(draft, item, path))
}

/** Type, phases and design of the study, and how many take part. */
export function readDesign(draft: StudyDraft): void {
  const { findings } = draft
  const word = <T extends string>(field: string, vocabulary: { options: readonly T[] }) =>
    readWord(draft, nodeOf(draft, field), field, vocabulary)
  findings.studyType = word('studyType', StudyType)
  findings.phases = findItems(draft, 'phases', item => readWord(draft, item, 'phases', Phase))
  findings.allocation = word('allocation', Allocation)
  findings.interventionModel = word('interventionModel', InterventionModel)
  findings.interventionModelDescription = readMarkup(
    draft,
    nodeOf(draft, 'interventionModelDescription'),
    'interventionModelDescription',
  )
  findings.primaryPurpose = word('primaryPurpose', PrimaryPurpose)
  findings.masking = word('masking', Masking)
  findings.whoMasked = findItems(draft, 'whoMasked', item => readWord(draft, item, 'whoMasked', WhoMasked))
  findings.observationalModel = word('observationalModel', ObservationalModel)
  findings.timePerspective = word('timePerspective', TimePerspective)
  const count = readCount(draft, nodeOf(draft, 'enrollment.count'), 'enrollment.count')
  if (count) findings.enrollment = { count, type: word('enrollment.type', ActualOrEstimated) }
}
