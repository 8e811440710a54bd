import type { Found } from '@/lib/registries/contract.ts'
import { foundAt } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { normalizeDate } from '@/lib/registries/page/normalize-date.ts'
import { normalizeStudyType } from '@/lib/registries/page/normalize-design.ts'
import { normalizePhases } from '@/lib/registries/page/normalize-phases.ts'
import { normalizeStatus } from '@/lib/registries/page/normalize-status.ts'
import { leaveUnread, type PageDraft, readPhrase, warn } from '@/lib/registries/page/page-draft.ts'
import { splitLabelled } from '@/lib/registries/page/split-labelled.ts'
import { type PageSection, warnOfStrays } from './sections.ts'

const LABELS = [
  'Recruitment Status',
  'Clinical Phase',
  'Total Enrollment',
  'Study Classification',
  'Study Start Date',
  'Study Completion Date',
] as const
type Label = (typeof LABELS)[number]

const FIELD_OF: Record<Label, string> = {
  'Recruitment Status': 'overallStatus',
  'Clinical Phase': 'phases',
  'Total Enrollment': 'enrollment.count',
  'Study Classification': 'studyType',
  'Study Start Date': 'startDate.date',
  'Study Completion Date': 'completionDate.date',
}

const PARTICIPANTS = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,2}|None) participants?$/i
const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/

/** What a value shows of itself where its label is lost. The five vocabularies have no word in common. */
const KINDS: readonly { label: Label | 'date'; fits: (phrase: string) => boolean }[] = [
  { label: 'Recruitment Status', fits: phrase => normalizeStatus(phrase) !== undefined },
  { label: 'Clinical Phase', fits: phrase => normalizePhases(phrase) !== undefined },
  { label: 'Total Enrollment', fits: phrase => PARTICIPANTS.test(phrase) },
  { label: 'Study Classification', fits: phrase => normalizeStudyType(phrase) !== undefined },
  { label: 'date', fits: phrase => FULL_DATE.test(phrase) },
]

/** Status, phase, enrollment, study type and dates; by their labels, or by their kind where the labels are lost. */
export function readBasics(draft: PageDraft, section: PageSection): void {
  const { under, loose } = splitLabelled(section.body, LABELS)
  const values = new Map<Label, Line>()
  const unlabelled = [...loose]
  for (const [label, { lines }] of under) {
    const [value, ...rest] = lines
    if (value) values.set(label, value)
    for (const line of rest) unlabelled.push(line)
  }
  assignByKind(draft, unlabelled, values)

  const { findings } = draft
  findings.overallStatus = readPhrase(draft, 'overallStatus', values.get('Recruitment Status'), normalizeStatus)
  findings.studyType = readPhrase(draft, 'studyType', values.get('Study Classification'), normalizeStudyType)
  const phases = readPhrase(draft, 'phases', values.get('Clinical Phase'), normalizePhases)
  if (phases) findings.phases = phases.value.map(value => ({ value, spans: phases.spans }))
  readEnrollment(draft, values.get('Total Enrollment'))
  readDate(draft, 'startDate', values.get('Study Start Date'))
  readDate(draft, 'completionDate', values.get('Study Completion Date'))
}

/** Gives each unlabelled line the place that only it can have. Two dates are start and completion; one may be either. */
function assignByKind(draft: PageDraft, lines: readonly Line[], values: Map<Label, Line>): void {
  const strays: Line[] = []
  const dates: Line[] = []
  for (const line of lines) {
    const kind = KINDS.find(({ fits }) => fits(line.text))?.label
    if (kind === 'date') dates.push(line)
    else if (kind && !values.has(kind)) values.set(kind, line)
    else strays.push(line)
  }
  const [start, completion, ...more] = dates
  const free = !values.has('Study Start Date') && !values.has('Study Completion Date')
  if (start && completion && more.length === 0 && free && start.text <= completion.text) {
    values.set('Study Start Date', start)
    values.set('Study Completion Date', completion)
  } else if (start) {
    for (const field of ['startDate.date', 'completionDate.date']) draft.unreadable.push(field)
    warn(
      draft,
      'unreadable',
      'startDate.date',
      start,
      'Without a label this may be the start or the completion, so it was left out.',
    )
  }
  const missing = LABELS.filter(label => !values.has(label)).map(label => FIELD_OF[label])
  warnOfStrays(draft, strays, missing)
}

function readEnrollment(draft: PageDraft, line: Line | undefined): void {
  if (!line) return
  const count = PARTICIPANTS.exec(line.text)?.[1]
  // Records without a number of participants, expanded access above all, are printed with the word "None".
  if (count === 'None') return
  if (count) draft.findings.enrollment = { count: foundAt(Number(count.replaceAll(',', '')), line) }
  else leaveUnread(draft, 'unknownPhrase', 'enrollment.count', line, 'No number of participants was understood here.')
}

/** "2024-11-1" is the start of a day that the page ended in. */
const readPrintedDate = (phrase: string): string | undefined =>
  /^\d{4}(?:-\d{2}){0,2}$/.test(phrase) ? normalizeDate(phrase) : undefined

/**
 * A date as printed. The site prints a month as its first day, so that a first of a month may be either; what is
 * printed is kept, and the doubt said in a warning, rather than taking the day from dates that have one.
 */
function readDate(draft: PageDraft, field: 'startDate' | 'completionDate', line: Line | undefined): void {
  if (!line) return
  const date: Found<string> | undefined = readPhrase(draft, `${field}.date`, line, readPrintedDate)
  if (!date) return
  draft.findings[field] = { date }
  if (!date.value.endsWith('-01') || date.value.length < 10) return
  warn(
    draft,
    'lossyField',
    `${field}.date`,
    line,
    'This registry prints a date of which only the month is known as the first of that month. The day may not be meant.',
  )
}
