import type { Findings, Found } from '@/lib/registries/contract.ts'
import { foundAt, inferredAt } from '@/lib/registries/page/found.ts'
import { leaveUnread, warn } from '@/lib/registries/page/page-draft.ts'
import { unescapeMarkdown } from '@/lib/registries/page/unescape.ts'
import type { Outcome } from '@/lib/trial/outcome.ts'
import { type OutcomeRow, splitOutcomeRows } from './outcome-rows.ts'
import { type MedPathPage, wholeLines } from './page-context.ts'
import { wordsOf } from './page-words.ts'
import type { PageWords } from './split-outcome-row.ts'

const HEADER = /^Name ?Time ?Method$/
const ONE_LINE_TABLE = /^Name Time Method /

/** Longer tables than any trial has are left out, so that no text can keep us busy. */
const MAX_LINES = 5000

const UNSURE = 'measure and time frame stand with nothing between them and were cut where they most likely meet'

/** Reads both outcome tables: rows of `<measure><time frame>` run together, each with its description below it. */
export function readOutcomes(page: MedPathPage): void {
  const end = (page.sections.get('Primary Outcome Measures') ?? page.sections.get('Secondary Outcome Measures'))
    ?.heading.start
  const knows = wordsOf(page.draft.text.slice(0, end ?? 0))
  readTable(page, 'Primary Outcome Measures', 'primaryOutcomes', knows)
  readTable(page, 'Secondary Outcome Measures', 'secondaryOutcomes', knows)
}

type Field = 'primaryOutcomes' | 'secondaryOutcomes'

function readTable(
  page: MedPathPage,
  name: 'Primary Outcome Measures' | 'Secondary Outcome Measures',
  field: Field,
  knows: PageWords,
): void {
  const section = page.sections.get(name)
  if (!section) return
  const { draft } = page
  const lines = wholeLines(page, section, field)
  const first = lines.find(line => line.text)
  if (first && lines.length > MAX_LINES) {
    leaveUnread(draft, 'unreadable', field, first, 'This table is longer than any trial’s; it was left out.')
    return
  }
  if (first && ONE_LINE_TABLE.test(first.text)) {
    leaveUnread(
      draft,
      'notSplittable',
      field,
      first,
      'The rows and cells of this table are run together; the outcomes were left out.',
    )
    return
  }
  const rows = splitOutcomeRows(
    lines.filter(line => !HEADER.test(line.text)),
    knows,
  )
  if (!rows.length && !page.cut) warn(draft, 'emptySection', field, section.heading, 'The table of outcomes is empty.')
  draft.findings[field] = rows.map((row, at) => readRow(page, row, `${field}.${at}`))
}

function readRow(
  page: MedPathPage,
  { line, seam, description, doubtful }: OutcomeRow,
  path: string,
): Findings<Outcome> {
  const { draft } = page
  const [first] = description
  const last = description.at(-1)
  const below = first && last ? piece(draft.text, { start: first.start, end: last.end }) : undefined
  for (const paragraph of doubtful)
    warn(
      draft,
      'uncertainSeam',
      `${path}.description`,
      paragraph,
      'This paragraph was taken as part of the description above it; it may be an outcome of its own.',
    )
  if (!seam) {
    draft.unreadable.push(`${path}.timeFrame`)
    warn(
      draft,
      'notSplittable',
      path,
      line,
      'Where the measure ends and the time frame begins cannot be told; both were kept as the measure.',
    )
    return { measure: piece(draft.text, line), description: below }
  }
  const border = line.start + seam.at
  if (!seam.sure)
    warn(
      draft,
      'uncertainSeam',
      path,
      line,
      'Measure and time frame run together; they were cut where they most likely meet.',
    )
  return {
    measure: piece(draft.text, { start: line.start, end: border }, seam.sure),
    timeFrame: piece(draft.text, { start: border, end: line.end }, seam.sure),
    description: below,
  }
}

function piece(text: string, span: { start: number; end: number }, sure = true): Found<string> {
  const value = unescapeMarkdown(text.slice(span.start, span.end).replace(/\r\n?/g, '\n'))
  return sure ? foundAt(value, span) : inferredAt(value, UNSURE, span)
}
