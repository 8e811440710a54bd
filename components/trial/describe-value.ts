import { SEX_LABELS, STD_AGE_LABELS } from '@/lib/trial/age.ts'
import { ARM_GROUP_TYPE_LABELS } from '@/lib/trial/arm-group.ts'
import { ACTUAL_OR_ESTIMATED_LABELS } from '@/lib/trial/date.ts'
import {
  ALLOCATION_LABELS,
  INTERVENTION_MODEL_LABELS,
  MASKING_LABELS,
  OBSERVATIONAL_MODEL_LABELS,
  PRIMARY_PURPOSE_LABELS,
  STUDY_TYPE_LABELS,
  TIME_PERSPECTIVE_LABELS,
  WHO_MASKED_LABELS,
} from '@/lib/trial/design.ts'
import { isOfDosing } from '@/lib/trial/dosing.ts'
import { patternOf } from '@/lib/trial/fields.ts'
import { formatAmount } from '@/lib/trial/format-amount.ts'
import { INTERVENTION_TYPE_LABELS, InterventionType, interventionLabel } from '@/lib/trial/intervention.ts'
import { IPD_SHARING_INFO_TYPE_LABELS, IPD_SHARING_LABELS } from '@/lib/trial/ipd-sharing.ts'
import { OFFICIAL_ROLE_LABELS } from '@/lib/trial/official.ts'
import { PHASE_LABELS, Phase, phasesLabel } from '@/lib/trial/phase.ts'
import { REFERENCE_TYPE_LABELS } from '@/lib/trial/reference.ts'
import { RESPONSIBLE_PARTY_LABELS, SPONSOR_CLASS_LABELS } from '@/lib/trial/sponsor.ts'
import { STATUS_LABELS } from '@/lib/trial/status.ts'
import { BIO_SPEC_RETENTION_LABELS, SAMPLING_METHOD_LABELS } from '@/lib/trial/study-population.ts'

/** The words for a coded value, by the pattern of its field; a list's items have their list's words. */
const VOCABULARY: Record<string, Record<string, string>> = {
  overallStatus: STATUS_LABELS,
  lastKnownStatus: STATUS_LABELS,
  'expandedAccessInfo.statusForNctId': STATUS_LABELS,
  'locations.*.status': STATUS_LABELS,
  'relatedTrials.*.overallStatus': STATUS_LABELS,
  phases: PHASE_LABELS,
  'relatedTrials.*.phases': PHASE_LABELS,
  studyType: STUDY_TYPE_LABELS,
  allocation: ALLOCATION_LABELS,
  interventionModel: INTERVENTION_MODEL_LABELS,
  primaryPurpose: PRIMARY_PURPOSE_LABELS,
  masking: MASKING_LABELS,
  whoMasked: WHO_MASKED_LABELS,
  observationalModel: OBSERVATIONAL_MODEL_LABELS,
  timePerspective: TIME_PERSPECTIVE_LABELS,
  sex: SEX_LABELS,
  stdAges: STD_AGE_LABELS,
  'enrollment.type': ACTUAL_OR_ESTIMATED_LABELS,
  'startDate.type': ACTUAL_OR_ESTIMATED_LABELS,
  'primaryCompletionDate.type': ACTUAL_OR_ESTIMATED_LABELS,
  'completionDate.type': ACTUAL_OR_ESTIMATED_LABELS,
  'lastUpdatePostDate.type': ACTUAL_OR_ESTIMATED_LABELS,
  'studyFirstPostDate.type': ACTUAL_OR_ESTIMATED_LABELS,
  'resultsFirstPostDate.type': ACTUAL_OR_ESTIMATED_LABELS,
  'dispFirstPostDate.type': ACTUAL_OR_ESTIMATED_LABELS,
  'organization.class': SPONSOR_CLASS_LABELS,
  'leadSponsor.class': SPONSOR_CLASS_LABELS,
  'collaborators.*.class': SPONSOR_CLASS_LABELS,
  'responsibleParty.type': RESPONSIBLE_PARTY_LABELS,
  'armGroups.*.type': ARM_GROUP_TYPE_LABELS,
  'interventions.*.type': INTERVENTION_TYPE_LABELS,
  samplingMethod: SAMPLING_METHOD_LABELS,
  'bioSpec.retention': BIO_SPEC_RETENTION_LABELS,
  'overallOfficials.*.role': OFFICIAL_ROLE_LABELS,
  'references.*.type': REFERENCE_TYPE_LABELS,
  'ipdSharingStatement.ipdSharing': IPD_SHARING_LABELS,
  'ipdSharingStatement.infoTypes': IPD_SHARING_INFO_TYPE_LABELS,
}

const BOOLEANS: Record<string, [no: string, yes: string]> = {
  healthyVolunteers: ['Not accepted', 'Accepted'],
  hasResults: ['None posted', 'Posted'],
}

/** From here on a number of cells is told by its power of ten. */
const LARGE = 10_000

/** The part by which an item of a list, or a group of fields, is known. */
const MAIN_KEYS = [
  'value',
  'amount',
  'agent',
  'day',
  'message',
  'date',
  'count',
  'name',
  'label',
  'measure',
  'trialId',
  'id',
  'facility',
  'city',
  'text',
  'term',
  'citation',
  'fullName',
  'url',
  'type',
]

/** A value of a trial in words, told by the path of its field: 'overallStatus', 'RECRUITING' is "Recruiting". */
export function describeValue(path: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return describeList(path, value)
  if (typeof value === 'boolean') return (BOOLEANS[patternOf(path)] ?? ['No', 'Yes'])[value ? 1 : 0]
  if (typeof value === 'number') return value < LARGE || !isOfDosing(path) ? String(value) : formatAmount(value)
  if (typeof value === 'string') return wordFor(path, value)
  return describeObject(path, value as Record<string, unknown>)
}

function wordFor(path: string, code: string): string {
  const words = VOCABULARY[patternOf(path)] ?? VOCABULARY[patternOf(path).replace(/\.\*$/, '')]
  return words && Object.hasOwn(words, code) ? (words[code] ?? code) : code
}

function describeList(path: string, values: readonly unknown[]): string {
  const phases = Phase.array().safeParse(values)
  if (phases.success && patternOf(path).endsWith('phases')) return phasesLabel(phases.data) ?? ''
  const words = values.map((value, at) => describeValue(`${path}.${at}`, value))
  return words.join(words.some(word => word.includes(',')) ? '; ' : ', ')
}

function describeObject(path: string, value: Record<string, unknown>): string {
  const type = InterventionType.safeParse(value.type)
  if (patternOf(path) === 'interventions.*' && typeof value.name === 'string')
    return interventionLabel(type.data, value.name)
  const key = MAIN_KEYS.find(name => value[name] !== undefined && value[name] !== null)
  return key ? describeValue(`${path}.${key}`, value[key]) : ''
}
