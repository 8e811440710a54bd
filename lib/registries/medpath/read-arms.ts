import type { Findings, Found } from '@/lib/registries/contract.ts'
import { foundAt, inferredAt } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { leaveUnread, warn } from '@/lib/registries/page/page-draft.ts'
import { unescapeMarkdown } from '@/lib/registries/page/unescape.ts'
import type { ArmGroup } from '@/lib/trial/arm-group.ts'
import type { Span } from '@/lib/trial/evidence.ts'
import { type InterventionType, interventionLabel } from '@/lib/trial/intervention.ts'
import { cutArmRows } from './cut-arm-rows.ts'
import { guessArmCuts, guessLabelEnd } from './guess-arm-cuts.ts'
import { type MedPathPage, wholeLines } from './page-context.ts'
import { wordsOf } from './page-words.ts'

const HEADER = /^Group ?Intervention ?Description\b/
const LIST_MARK = /^(?:[*•-]|\d{1,2}[.)])\s/

/** More rows or names than any trial has; beyond, the table is left unread so that no text can keep us busy. */
const MAX_ROWS = 2000
const MAX_NAMES = 300
const MAX_ABOVE = 200_000

const UNSURE = 'the cells of this row stand with nothing between them and were cut where they most likely meet'
const GUESSED = 'not in the page’s list of interventions; cut out of its arm table, where cells run together'

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
    leaveUnread(
      draft,
      'notSplittable',
      'armGroups',
      first,
      'The rows and cells of this table are run together; the arms were left out.',
    )
    return
  }
  const rows = joinDescriptions(lines.filter(line => !HEADER.test(line.text)))
  if (!rows.length && !page.cut)
    warn(draft, 'emptySection', 'armGroups', section.heading, 'The table of arms is empty.')
  const arms = new Arms(page)
  const cuts = cutRows(
    page,
    rows.map(row => row.text),
    section.heading.start,
  )
  for (const [at, row] of rows.entries()) arms.add(row, cuts[at])
  draft.findings.armGroups = arms.groups
}

/** Where each row is cut: at the listed interventions' names, and without such a list where the table itself tells. */
function cutRows(page: MedPathPage, rows: readonly string[], end: number): (RowCut | undefined)[] {
  const { text, findings } = page.draft
  const names = (findings.interventions ?? []).flatMap(one => (one.name ? [rawName(text, one.name)] : []))
  if (names.length > MAX_NAMES) return []
  const above = text.slice(0, Math.min(end, MAX_ABOVE))
  const knows = wordsOf(above)
  if (names.length)
    return cutArmRows(rows, names).map((cut, at) => {
      if (cut) return { labelEnd: cut.start, nameEnd: cut.end, sure: cut.sure }
      const labelEnd = guessLabelEnd(rows[at] ?? '', knows)
      return labelEnd === undefined ? undefined : { labelEnd, nameEnd: undefined, sure: false }
    })

  const guesses = guessArmCuts(rows, above, knows)
  const guessed = guesses.flatMap((cut, at) =>
    cut?.nameEnd ? [(rows[at] ?? '').slice(cut.labelEnd, cut.nameEnd)] : [],
  )
  const byName = cutArmRows(rows, guessed)
  return guesses.map((guess, at) => {
    if (guess) return { ...guess, sure: false }
    const cut = byName[at]
    return cut?.sure ? { labelEnd: cut.start, nameEnd: cut.end, sure: false } : undefined
  })
}

type RowCut = { labelEnd: number; nameEnd: number | undefined; sure: boolean }

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

/** Arm groups as they come together from their rows. */
class Arms {
  readonly groups: Findings<ArmGroup>[] = []
  readonly #page: MedPathPage
  readonly #byLabel = new Map<string, { group: Findings<ArmGroup>; at: number }>()

  constructor(page: MedPathPage) {
    this.#page = page
  }

  add(row: Row, cut: RowCut | undefined): void {
    const { draft } = this.#page
    if (!cut) {
      leaveUnread(
        draft,
        'unreadable',
        'armGroups',
        row,
        'The cells of this row run together and nothing tells where they meet; the row was left out.',
      )
      return
    }
    const piece = (from: number, to: number, lines: readonly Line[] = []): Found<string> => {
      const span: Span = { start: row.start + from, end: lines.at(-1)?.end ?? row.start + to }
      const value = unescapeMarkdown(draft.text.slice(span.start, span.end).replace(/\r\n?/g, '\n'))
      return cut.sure ? foundAt(value, span) : inferredAt(value, UNSURE, span)
    }
    const label = piece(0, cut.labelEnd)
    if (cut.nameEnd === undefined) {
      this.#addLabel(label, row)
      return
    }
    const description = cut.nameEnd < row.text.length ? piece(cut.nameEnd, row.text.length, row.more) : undefined
    const at = this.#group(label, description, row)
    if (!cut.sure)
      warn(
        draft,
        'uncertainSeam',
        `armGroups.${at}`,
        row,
        'The cells of this row run together; they were cut where they most likely meet.',
      )
    this.#link(at, label, piece(cut.labelEnd, cut.nameEnd))
  }

  /** An arm of which nothing but the label can be told. */
  #addLabel(label: Found<string>, row: Row): void {
    const { draft } = this.#page
    const at = this.#group(label, undefined, row)
    draft.unreadable.push(`armGroups.${at}.description`, `armGroups.${at}.interventionNames`)
    warn(
      draft,
      'uncertainSeam',
      `armGroups.${at}`,
      row,
      'The cells of this row run together; only the label was taken, since what follows may be an intervention, a description or both.',
    )
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
    if (known.group.label)
      known.group.label = { ...known.group.label, spans: [...known.group.label.spans, ...label.spans] }
    if (known.group.description?.value !== description?.value)
      warn(
        this.#page.draft,
        'contradiction',
        `armGroups.${known.at}.description`,
        row,
        'The rows of this arm describe it differently; the first description was taken.',
      )
    return known.at
  }

  /** Names the intervention in its arm, and the arm at its intervention. */
  #link(at: number, label: Found<string>, name: Found<string>): void {
    const { findings } = this.#page.draft
    const listed = (findings.interventions ?? []).filter(one => one.name?.value === name.value)
    const types = new Set<InterventionType | undefined>(listed.map(one => one.type?.value))
    const type = types.size === 1 ? listed[0]?.type : undefined
    const spans = type ? ([...name.spans, ...type.spans] as const) : name.spans
    this.groups[at]?.interventionNames?.push({
      ...name,
      value: interventionLabel(type?.value, name.value),
      spans: [spans[0], ...spans.slice(1)],
    })
    if (types.size > 1)
      warn(
        this.#page.draft,
        'contradiction',
        `armGroups.${at}.interventionNames`,
        name.spans[0],
        'The page lists this intervention under several types; here it was left without one.',
      )
    for (const one of types.size === 1 ? listed : []) one.armGroupLabels?.push(label)
    if (listed.length) return
    findings.interventions = [
      ...(findings.interventions ?? []),
      { name: inferredAt(name.value, GUESSED, name.spans[0]), armGroupLabels: [label] },
    ]
    warn(
      this.#page.draft,
      'uncertainSeam',
      `interventions.${findings.interventions.length - 1}`,
      name.spans[0],
      'This intervention is not listed; its name was cut out of the table of arms.',
    )
  }
}
