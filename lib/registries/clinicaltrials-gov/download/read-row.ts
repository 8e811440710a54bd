import { onceEach } from '@/lib/registries/clinicaltrials-gov/once-each.ts'
import { parseNctId } from '@/lib/registries/clinicaltrials-gov/parse-nct-id.ts'
import type { PageReading } from '@/lib/registries/contract.ts'
import { foundAt } from '@/lib/registries/page/found.ts'
import type { PageText } from '@/lib/registries/page/lines.ts'
import { type PageDraft, startDraft, warn } from '@/lib/registries/page/page-draft.ts'
import { foldPhrase } from '@/lib/registries/page/phrase-table.ts'
import { Sex } from '@/lib/trial/age.ts'
import { StudyType } from '@/lib/trial/design.ts'
import { Phase } from '@/lib/trial/phase.ts'
import { SponsorClass } from '@/lib/trial/sponsor.ts'
import { OverallStatus } from '@/lib/trial/status.ts'
import { beginsDownload, type Column, columnOf, NUMBER_COLUMN } from './columns.ts'
import { type Cell, locateCells, splitCell } from './locate-cells.ts'
import { leaveUnknown, readCell, readCount, readDate, readMarkup, readWord } from './read-cell.ts'
import { readAges, readStudyDesign } from './read-design.ts'
import { readDocuments, readInterventions, readOutcomes } from './read-lists.ts'
import { readSites } from './read-sites.ts'

/** Whether a text begins with the headings of the CSV download. */
export const hasDownloadHeader = ({ text, json }: PageText): boolean => json === undefined && beginsDownload(text)

/** The cells of the file, and of each row the one that holds the number. */
type Table = { header: Cell[]; rows: Cell[][]; numbers: Cell[] }

/** The headings and the rows; undefined of what is no whole CSV, or has a row that is shorter or longer than its header. */
function tableOf(text: string): Table | undefined {
  const [header, ...rows] = locateCells(text) ?? []
  const place = header?.findIndex(({ text: heading }) => columnOf(heading) === NUMBER_COLUMN) ?? -1
  if (!header || place < 0) return undefined
  if (rows.length === 0 || rows.some(({ length }) => length !== header.length)) return undefined
  return { header, rows, numbers: rows.flatMap(row => row[place] ?? []) }
}

/** Whether a text is headings and rows of the CSV download, and no odd number in them. */
export function recognizeRow(page: PageText): boolean {
  const table = hasDownloadHeader(page) ? tableOf(page.text) : undefined
  return table !== undefined && oddNumberOf(table) === undefined
}

/** What a row has in place of its number; undefined where all have one, or none. */
const oddNumberOf = ({ numbers }: Table): string | undefined =>
  numbers.map(({ text }) => text).find(text => /\S/.test(text) && !parseNctId(text))

/** The same of a text with the headings of the download, whatever it is. */
export function findOddNumber({ text }: PageText): string | undefined {
  const table = tableOf(text)
  return table && oddNumberOf(table)
}

/** The row of a study in the CSV download, below the headings. Of several rows only their numbers are read. */
export function readRow({ text }: PageText): PageReading {
  const table = tableOf(text)
  if (!table) throw new Error('A text that is no row was recognized as one')
  const draft = startDraft(text)
  const ownNumbers = table.numbers.flatMap(cell => {
    const trialId = parseNctId(cell.text)
    return trialId ? [foundAt(trialId, cell)] : []
  })
  const [first] = table.header
  if (first) warn(draft, 'excerpt', null, first, EXCERPT)
  const [row] = table.rows
  if (row && table.rows.length === 1) readColumns(draft, cellsByColumn(draft, table.header, row))
  const { findings, unreadable, warnings } = draft
  const excerpt = table.header.flatMap(({ text: heading }) => columnOf(heading) ?? [])
  return { ownNumbers, findings, unreadable, cutOff: [], warnings, excerpt }
}

const EXCERPT =
  'This is a row of the CSV download: it has no arms, eligibility criteria, contacts, references or oversight, and of the rest the columns that were downloaded. The study record has all of it.'

function cellsByColumn(draft: PageDraft, header: readonly Cell[], row: readonly Cell[]): ReadonlyMap<Column, Cell> {
  const cells = new Map<Column, Cell>()
  for (const [at, heading] of header.entries()) {
    const column = columnOf(heading.text)
    const cell = row[at]
    if (!cell) continue
    if (column && !cells.has(column)) cells.set(column, cell)
    else if (/\S/.test(cell.text))
      warn(
        draft,
        'unknownSection',
        null,
        heading,
        'This column is none that is known here, or stands here twice; it was left out.',
      )
  }
  return cells
}

function readColumns(draft: PageDraft, cells: ReadonlyMap<Column, Cell>): void {
  const { findings } = draft
  const of = (column: Column) => cells.get(column)
  const list = (column: Column) => splitCell(of(column) ?? EMPTY, '|')
  findings.briefTitle = readCell(of('Study Title'))
  findings.acronym = readCell(of('Acronym'))
  findings.overallStatus = readWord(draft, of('Study Status'), 'overallStatus', OverallStatus)
  findings.briefSummary = readMarkup(of('Brief Summary'))
  readResults(draft, of('Study Results'))
  findings.conditions = list('Conditions').map(cell => foundAt(cell.text, cell))
  findings.interventions = readInterventions(of('Interventions') ?? EMPTY)
  findings.primaryOutcomes = readOutcomes(draft, of('Primary Outcome Measures') ?? EMPTY, 'primaryOutcomes')
  findings.secondaryOutcomes = readOutcomes(draft, of('Secondary Outcome Measures') ?? EMPTY, 'secondaryOutcomes')
  findings.otherOutcomes = readOutcomes(draft, of('Other Outcome Measures') ?? EMPTY, 'otherOutcomes')
  const name = readCell(of('Sponsor'))
  const funder = readWord(draft, of('Funder Type'), 'leadSponsor.class', SponsorClass)
  if (name) findings.leadSponsor = { name, class: funder }
  findings.collaborators = list('Collaborators').map(cell => ({ name: foundAt(cell.text, cell) }))
  findings.sex = readWord(draft, of('Sex'), 'sex', Sex)
  readAges(draft, of('Age') ?? EMPTY)
  findings.phases = onceEach(list('Phases').flatMap(cell => readWord(draft, cell, 'phases', Phase) ?? []))
  const count = readCount(draft, of('Enrollment'), 'enrollment.count')
  if (count) findings.enrollment = { count }
  findings.studyType = readWord(draft, of('Study Type'), 'studyType', StudyType)
  readStudyDesign(draft, of('Study Design') ?? EMPTY)
  const [own, ...others] = list('Other IDs').map(cell => foundAt(cell.text, cell))
  findings.orgStudyId = own
  findings.secondaryIds = others.map(id => ({ id }))
  for (const [column, field] of DATES) findings[field] = readDate(draft, of(column), field)
  readSites(draft, of('Locations') ?? EMPTY)
  findings.largeDocs = readDocuments(of('Study Documents') ?? EMPTY)
}

const EMPTY: Cell = { text: '', start: 0, end: 0, part: () => EMPTY }

const DATES = [
  ['Start Date', 'startDate'],
  ['Primary Completion Date', 'primaryCompletionDate'],
  ['Completion Date', 'completionDate'],
  ['First Posted', 'studyFirstPostDate'],
  ['Results First Posted', 'resultsFirstPostDate'],
  ['Last Update Posted', 'lastUpdatePostDate'],
] as const

/** "YES" or "NO"; the site said "Has Results" and "No Results Available" before. */
function readResults(draft: PageDraft, cell: Cell | undefined): void {
  if (!cell || !/\S/.test(cell.text)) return
  const said = foldPhrase(cell.text)
  if (/^(?:yes|has results)$/.test(said)) draft.findings.hasResults = foundAt(true, cell)
  else if (/^no(?: results available)?$/.test(said)) draft.findings.hasResults = foundAt(false, cell)
  else leaveUnknown(draft, cell, 'hasResults')
}
