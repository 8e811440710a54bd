import { foundAt } from '@/lib/registries/page/found.ts'
import {
  normalizeInterventionModel,
  normalizeObservationalModel,
  normalizeStudyType,
} from '@/lib/registries/page/normalize-design.ts'
import { leaveUnread, readPhrase } from '@/lib/registries/page/page-draft.ts'
import type { MedPathPage } from './page-context.ts'
import { isSaidToBeMissing } from './read-recruitment.ts'
import { readScalar } from './read-scalar.ts'

/** Reads the study's type, and its model: of interventions, or of observation in an observational study. */
export function readDesign(page: MedPathPage): void {
  const { draft } = page
  const type = readScalar(page, 'Study Type', 'studyType')
  if (type && !isSaidToBeMissing(type.text))
    draft.findings.studyType = readPhrase(draft, 'studyType', type, normalizeStudyType)

  const model = readScalar(page, 'Study Design', 'interventionModel')
  if (!model || isSaidToBeMissing(model.text)) return
  const studyType = draft.findings.studyType?.value
  const interventional = studyType === 'OBSERVATIONAL' ? undefined : normalizeInterventionModel(model.text)
  const observational = studyType === 'INTERVENTIONAL' ? undefined : normalizeObservationalModel(model.text)
  if (interventional) draft.findings.interventionModel = foundAt(interventional, model)
  else if (observational) draft.findings.observationalModel = foundAt(observational, model)
  else {
    const field = studyType === 'OBSERVATIONAL' ? 'observationalModel' : 'interventionModel'
    leaveUnread(
      draft,
      'unknownPhrase',
      field,
      model,
      'This design is not in the vocabulary, so the value was left out.',
    )
  }
}
