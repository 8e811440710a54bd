import type { ListColumn, RisField, RisTag } from '@/lib/export/list-column.ts'
import type { ExportedTrial } from '@/lib/search/exported-trial.ts'
import { SEX_LABELS } from '@/lib/trial/age.ts'
import { ACTUAL_OR_ESTIMATED_LABELS, type TrialDate } from '@/lib/trial/date.ts'
import { STUDY_TYPE_LABELS } from '@/lib/trial/design.ts'
import { phasesLabel } from '@/lib/trial/phase.ts'
import { STATUS_LABELS } from '@/lib/trial/status.ts'
import { officialRecordUrl } from '@/lib/trial/trial-id.ts'
import { type ListFormat, trialUrl } from '@/lib/urls.ts'
import { describeListedLevelsInLine } from './describe-listed-levels.ts'

export type ExportColumn = ListColumn<ExportedTrial>

type Value = string | readonly string[] | null
type PlainField = {
  [Field in keyof ExportedTrial]: ExportedTrial[Field] extends Value ? Field : never
}[keyof ExportedTrial]
type DateField = 'startDate' | 'lastUpdatePostDate'

/**
 * What a list can be taken along with, in the order in which it is offered: names and JSON as `GET /api/trials` has
 * them, codes of the ClinicalTrials.gov API in CSV, words in references. `origin` is the site's own address.
 */
export const exportColumns = (origin: string): ExportColumn[] => [
  plain('trialId', 'Registry number', ({ trialId }) => fields('AN', trialId)),
  plain('briefTitle', 'Title', ({ briefTitle, officialTitle }) => fields('TI', briefTitle ?? officialTitle)),
  plain('officialTitle', 'Official title'),
  plain('overallStatus', 'Status', ({ overallStatus }) =>
    note('Status', overallStatus && STATUS_LABELS[overallStatus]),
  ),
  plain('phases', 'Phase', ({ phases }) => note('Phase', phasesLabel(phases))),
  plain('studyType', 'Study type', ({ studyType }) => note('Study type', studyType && STUDY_TYPE_LABELS[studyType])),
  plain('conditions', 'Conditions', ({ conditions }) => fields('KW', conditions)),
  plain('interventions', 'Interventions', ({ interventions }) => fields('KW', interventions)),
  plain('targets', 'Target antigens'),
  doseLevels,
  enrollment,
  leadSponsor,
  plain('countries', 'Countries'),
  plain('sex', 'Sex', ({ sex }) => note('Sex', sex && SEX_LABELS[sex])),
  plain('minimumAge', 'Minimum age'),
  plain('maximumAge', 'Maximum age'),
  dated('startDate', 'Start', ({ startDate }) => dateFields(startDate)),
  dated('lastUpdatePostDate', 'Updated', ({ lastUpdatePostDate }) => note('Updated', lastUpdatePostDate?.date)),
  plain('registries', 'Registries', ({ registries }) => fields('DB', registries.join('; '))),
  plain('orgStudyId', 'Organisation’s study ID'),
  secondaryIds,
  plain('briefSummary', 'Brief summary', ({ briefSummary }) => fields('AB', briefSummary)),
  address('officialUrl', 'Official record', ({ trialId }) => officialRecordUrl(trialId) ?? null),
  address('pageUrl', 'Page here', ({ trialId }) => origin + trialUrl(trialId)),
]

const TABLE = [
  'trialId',
  'briefTitle',
  'overallStatus',
  'phases',
  'studyType',
  'conditions',
  'interventions',
  'targets',
  'doseLevels',
  'enrollment',
  'leadSponsor',
  'countries',
  'sex',
  'minimumAge',
  'maximumAge',
  'startDate',
  'lastUpdatePostDate',
  'registries',
  'officialUrl',
  'pageUrl',
] as const

/** The columns of a file for which none were chosen, by their names. */
export const DEFAULT_COLUMNS: Record<ListFormat, readonly string[]> = {
  csv: TABLE,
  json: TABLE,
  ndjson: TABLE,
  ris: [
    'trialId',
    'briefTitle',
    'leadSponsor',
    'startDate',
    'registries',
    'briefSummary',
    'conditions',
    'interventions',
    'overallStatus',
    'phases',
    'doseLevels',
    'enrollment',
    'officialUrl',
  ],
}

/** A field that is a text or a list of texts. In CSV a list is one cell, parted by | as ClinicalTrials.gov does it. */
function plain(name: PlainField, title: string, toRis?: ExportColumn['toRis']): ExportColumn {
  const read = (trial: ExportedTrial): string | null => joined(trial[name], '|')
  return {
    name,
    title,
    toJson: trial => trial[name],
    cells: [{ heading: name, read }],
    toRis: toRis ?? (trial => note(title, joined(trial[name], '; '))),
  }
}

function dated(name: DateField, title: string, toRis: ExportColumn['toRis']): ExportColumn {
  return {
    name,
    title,
    toJson: trial => trial[name],
    cells: [
      { heading: name, read: trial => trial[name]?.date ?? null },
      { heading: `${name}Type`, read: trial => trial[name]?.type ?? null },
    ],
    toRis,
  }
}

function address(name: string, title: string, read: (trial: ExportedTrial) => string | null): ExportColumn {
  return {
    name,
    title,
    toJson: read,
    cells: [{ heading: name, read }],
    toRis: trial => fields('UR', read(trial)),
  }
}

const doseLevels: ExportColumn = {
  name: 'doseLevels',
  title: 'Dose levels',
  toJson: trial => trial.doseLevels,
  cells: [{ heading: 'doseLevels', read: trial => describeListedLevelsInLine(trial.doseLevels) || null }],
  toRis: trial => note('Dose levels', describeListedLevelsInLine(trial.doseLevels)),
}

const enrollment: ExportColumn = {
  name: 'enrollment',
  title: 'Enrollment',
  toJson: trial => trial.enrollment,
  cells: [
    { heading: 'enrollment', read: trial => trial.enrollment?.count ?? null },
    { heading: 'enrollmentType', read: trial => trial.enrollment?.type ?? null },
  ],
  toRis: ({ enrollment: planned }) =>
    note(
      'Enrollment',
      planned && `${planned.count}${planned.type ? ` (${ACTUAL_OR_ESTIMATED_LABELS[planned.type]})` : ''}`,
    ),
}

/**
 * As the author, because that is what a reference is found by, and as the publisher. A comma in an author parts the last
 * name from the first, and some readers drop what comes after a second one: the author is written without.
 */
const leadSponsor: ExportColumn = {
  name: 'leadSponsor',
  title: 'Lead sponsor',
  toJson: trial => trial.leadSponsor,
  cells: [
    { heading: 'leadSponsor', read: trial => trial.leadSponsor?.name ?? null },
    { heading: 'leadSponsorClass', read: trial => trial.leadSponsor?.class ?? null },
  ],
  toRis: ({ leadSponsor: sponsor }) => [
    ...fields('A1', sponsor?.name.replace(/,\s*/g, ' ')),
    ...fields('PB', sponsor?.name),
  ],
}

const secondaryIds: ExportColumn = {
  name: 'secondaryIds',
  title: 'Other numbers',
  toJson: trial => trial.secondaryIds,
  cells: [{ heading: 'secondaryIds', read: trial => joined(idsOf(trial), '|') }],
  toRis: trial => note('Other numbers', joined(idsOf(trial), '; ')),
}

const idsOf = (trial: ExportedTrial): string[] => trial.secondaryIds.map(({ id }) => id)

/** The year of the start, and the date as precise as it is known: year/month/day/, empty where one is not. */
function dateFields(start: TrialDate | null): RisField[] {
  if (!start) return []
  const [year = '', month = '', day = ''] = start.date.split('-')
  return [...fields('PY', year), ...fields('DA', `${year}/${month}/${day}/`)]
}

const note = (title: string, words: string | null | undefined): RisField[] =>
  fields('N1', words && `${title}: ${words}`)

/** One field a value; none for what is missing. */
const fields = (tag: RisTag, values: Value | undefined): RisField[] =>
  [values ?? []].flat().flatMap(value => (value ? [{ tag, value }] : []))

const joined = (value: Value, separator: string): string | null =>
  value === null || typeof value === 'string' ? value : value.join(separator) || null
