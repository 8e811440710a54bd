import type { Findings } from '@/lib/registries/contract.ts'
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
import type { MeshTerms } from '@/lib/trial/mesh-terms.ts'
import { Phase } from '@/lib/trial/phase.ts'
import { BioSpecRetention } from '@/lib/trial/study-population.ts'
import { onceEach } from './once-each.ts'
import { readCount, readFlag, readMarkup, readText, readWord } from './read-value.ts'
import { findItems, leaveOut, memberOf, nodeOf, type StudyDraft } from './study-draft.ts'

/** Summary, description and conditions, with the MeSH terms that the registry derives of conditions and interventions. */
export function readDescription(draft: StudyDraft): void {
  const { findings } = draft
  for (const field of ['briefSummary', 'detailedDescription'] as const)
    findings[field] = readMarkup(draft, nodeOf(draft, field), field)
  for (const field of ['conditions', 'keywords'] as const)
    findings[field] = findItems(draft, field, (item, path) => readText(draft, item, path))
  findings.conditionBrowse = readMeshTerms(draft, 'conditionBrowse')
  findings.interventionBrowse = readMeshTerms(draft, 'interventionBrowse')
}

function readMeshTerms(draft: StudyDraft, field: 'conditionBrowse' | 'interventionBrowse'): Findings<MeshTerms> {
  const list = (key: keyof MeshTerms) =>
    findItems(draft, `${field}.${key}`, (item, path) => {
      const id = readText(draft, memberOf(draft, item, 'id', path), path)
      const term = readText(draft, memberOf(draft, item, 'term', path), path)
      return id && term ? { id, term } : leaveOut(draft, path, item, 'A MeSH term without its number was left out.')
    })
  return { meshes: list('meshes'), ancestors: list('ancestors') }
}

/** Type, phases and design of the study, and how many take part. */
export function readDesign(draft: StudyDraft): void {
  const { findings } = draft
  const word = <T extends string>(field: string, vocabulary: { options: readonly T[] }) =>
    readWord(draft, nodeOf(draft, field), field, vocabulary)
  findings.studyType = word('studyType', StudyType)
  findings.phases = onceEach(findItems(draft, 'phases', item => readWord(draft, item, 'phases', Phase)))
  findings.allocation = word('allocation', Allocation)
  findings.interventionModel = word('interventionModel', InterventionModel)
  for (const field of ['interventionModelDescription', 'maskingDescription'] as const)
    findings[field] = readMarkup(draft, nodeOf(draft, field), field)
  findings.primaryPurpose = word('primaryPurpose', PrimaryPurpose)
  findings.masking = word('masking', Masking)
  findings.whoMasked = onceEach(findItems(draft, 'whoMasked', item => readWord(draft, item, 'whoMasked', WhoMasked)))
  findings.observationalModel = word('observationalModel', ObservationalModel)
  findings.timePerspective = word('timePerspective', TimePerspective)
  const count = readCount(draft, nodeOf(draft, 'enrollment.count'), 'enrollment.count')
  if (count) findings.enrollment = { count, type: word('enrollment.type', ActualOrEstimated) }
  readUnusualDesign(draft)
}

/** What patient registries, studies that keep samples, and those of expanded access say of themselves. */
function readUnusualDesign(draft: StudyDraft): void {
  const { findings } = draft
  const flag = (field: string) => readFlag(draft, nodeOf(draft, field), field)
  const types = {
    individual: flag('expandedAccessTypes.individual'),
    intermediate: flag('expandedAccessTypes.intermediate'),
    treatment: flag('expandedAccessTypes.treatment'),
  }
  if (Object.values(types).some(found => found)) findings.expandedAccessTypes = types
  findings.patientRegistry = flag('patientRegistry')
  findings.targetDuration = readText(draft, nodeOf(draft, 'targetDuration'), 'targetDuration')
  const retention = readWord(draft, nodeOf(draft, 'bioSpec.retention'), 'bioSpec.retention', BioSpecRetention)
  const description = readMarkup(draft, nodeOf(draft, 'bioSpec.description'), 'bioSpec.description')
  if (retention || description) findings.bioSpec = { retention, description }
}
