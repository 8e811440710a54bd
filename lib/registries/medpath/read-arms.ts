import { type InterventionType, interventionLabel } from '@/lib/trial/intervention.ts'
import type { ArmGroup } from '@/lib/trial/arm-group.ts'
import type { Span } from '@/lib/trial/evidence.ts'
import type { Findings, Found } from '../contract.ts'
import { foundAt, inferredAt } from '../page/found.ts'
import type { Line } from '../page/lines.ts'
import { leaveUnread, warn } from '../page/page-draft.ts'
import { unescapeMarkdown } from '../page/unescape.ts'
import { cutArmRows } from './cut-arm-rows.ts'
import { guessInterventionName } from './guess-intervention-name.ts'
import { type MedPathPage, wholeLines } from './page-context.ts'
import type { ArmCut } from './split-arm-row.ts'

const HEADER = /^Group ?Intervention ?Description\b/
const LIST_MARK = /^(?:[*•-]|\d{1,2}[.)])\s/

/** More rows or names than any trial has; beyond, the table is left unread so that no text can keep us busy. */
const MAX_ROWS = 2000
const MAX_NAMES = 300

const UNSURE = 'the cells of this row stand with nothing between them and were cut where they most likely meet'
const GUESSED = 'the page lists no interventions; this name stands twice in a row of its arm table and in the page’s other text'

/**
 * Reads the arm table: a row for each arm and intervention, its cells run together. The rows are cut at the names of
 * the interventions, and rows of one label are one arm.
 */
export function readArms(page: MedPathPage): void {
  const section = page.sections.get('Arm && Interventions')
  if (!section) return
  const { draft } = page
  const lines = wholeLines(page, section, 'armGroups')
  const filled = lines.filter(line => line.text)
  const [first] = filled
  if (!first) return
  if (/^Group Intervention Description /.test(first.text) || filled.length > MAX_ROWS) {
    leaveUnread(draft, 'notSplittable', 'armGroups', first, 'The rows and cells of this table are run together; the arms were left out.')
    return
  }
  const rows = joinDescriptions(lines.filter(line => !HEADER.test(line.text)))
  if (!rows.length && !page.cut) warn(draft, 'emptySection', 'armGroups', section.heading, 'The table of arms is empty.')
  const guessed = guessNames(page, rows, section.heading.start)
  const names = [...(draft.findings.interventions ?? []).flatMap(one => (one.name ? [rawName(draft.text, one.name)] : [])), ...guessed]
  const cuts = names.length > MAX_NAMES ? [] : cutArmRows(rows.map(row => row.text), names)
  const arms = new Arms(page, new Set(guessed))
  rows.forEach((row, at) => arms.add(row, cuts[at]))
  draft.findings.armGroups = arms.groups
}

/** The name as it stands on the page, escapes and all. */
const rawName = (text: string, name: Found<string>): string => text.slice(name.spans[0].start, name.spans[0].end)

type Row = Line & { more: Line[] }

/** Rows with the further paragraphs of their descriptions: what stands below a blank line or is an item of a list. */
function joinDescriptions(lines: readonly Line[]): Row[] {
  const rows: Row[] = []
  let blank = false
  for (const line of lines) {
    const row = rows.at(-1)
    if (line.text && row && (blank || LIST_MARK.test(line.text))) row.more.push(line)
    else if (line.text) rows.push({ ...line, more: [] })
    if (line.text || row) blank = !line.text
  }
  return rows
}

function guessNames(page: MedPathPage, rows: readonly Row[], end: number): string[] {
  if (page.draft.findings.interventions?.length) return []
  const above = page.draft.text.slice(0, Math.min(end, 200_000))
  const names = rows.slice(0, 100).flatMap(row => guessInterventionName(row.text, words => above.includes(words)) ?? [])
  return [...new Set(names)]
}

/** Arm groups as they come together from their rows. */
class Arms {
  readonly groups: Findings<ArmGroup>[] = []
  readonly #page: MedPathPage
  readonly #guessed: ReadonlySet<string>
  readonly #byLabel = new Map<string, { group: Findings<ArmGroup>; at: number }>()

  constructor(page: MedPathPage, guessed: ReadonlySet<string>) {
    this.#page = page
    this.#guessed = guessed
  }

  add(row: Row, cut: ArmCut | undefined): void {
    const { draft } = this.#page
    if (!cut) {
      leaveUnread(draft, 'unreadable', 'armGroups', row, 'The cells of this row run together and no known intervention’s name parts them; the row was left out.')
      return
    }
    const sure = cut.sure && !this.#guessed.has(cut.name)
    const piece = (from: number, to: number, lines: readonly Line[] = []): Found<string> => {
      const span: Span = { start: row.start + from, end: lines.at(-1)?.end ?? row.start + to }
      const value = unescapeMarkdown(draft.text.slice(span.start, span.end).replace(/\r\n?/g, '\n'))
      return sure ? foundAt(value, span) : inferredAt(value, UNSURE, span)
    }
    const label = piece(0, cut.start)
    const description = cut.end < row.text.length ? piece(cut.end, row.text.length, row.more) : undefined
    const name = piece(cut.start, cut.end)
    const at = this.#group(label, description, row)
    if (!sure) warn(draft, 'uncertainSeam', `armGroups.${at}`, row, 'The cells of this row run together; they were cut where they most likely meet.')
    this.#link(at, label, name)
  }

  /** The group of this label, a new one for a label not met yet. */
  #group(label: Found<string>, description: Found<string> | undefined, row: Line): number {
    const known = this.#byLabel.get(label.value)
    if (!known) {
      const at = this.groups.length
      const group: Findings<ArmGroup> = { label, description, interventionNames: [] }
      this.groups.push(group)
      this.#byLabel.set(label.value, { group, at })
      return at
    }
    if (known.group.label) known.group.label = { ...known.group.label, spans: [...known.group.label.spans, ...label.spans] }
    if (known.group.description?.value !== description?.value)
      warn(this.#page.draft, 'contradiction', `armGroups.${known.at}.description`, row, 'The rows of this arm describe it differently; the first description was taken.')
    return known.at
  }

  /** Names the intervention in its arm, and the arm at its intervention. */
  #link(at: number, label: Found<string>, name: Found<string>): void {
    const { findings } = this.#page.draft
    const listed = (findings.interventions ?? []).filter(one => one.name?.value === name.value)
    const types = new Set<InterventionType | undefined>(listed.map(one => one.type?.value))
    const type = types.size === 1 ? listed[0]?.type : undefined
    const spans = type ? ([...name.spans, ...type.spans] as const) : name.spans
    this.groups[at]?.interventionNames?.push({ ...name, value: interventionLabel(type?.value, name.value), spans: [spans[0], ...spans.slice(1)] })
    if (listed.length) for (const one of types.size === 1 ? listed : []) one.armGroupLabels?.push(label)
    else {
      const guessed = { ...inferredAt(name.value, GUESSED, name.spans[0]) }
      findings.interventions = [...(findings.interventions ?? []), { name: guessed, armGroupLabels: [label] }]
    }
  }
}
