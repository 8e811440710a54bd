const SLOT_BITS = 9

/** Trials of a page: those whose keys, divided by this, are its number. */
export const TRIALS_PER_PAGE = 1 << SLOT_BITS
export const pageOf = (key: number): number => key >>> SLOT_BITS
export const slotOf = (key: number): number => key & (TRIALS_PER_PAGE - 1)

/** What the trial of a slot is filtered, counted and sorted by, as 32-bit numbers; 0 where it is not known. */
export const COLUMNS = [
  /** The number of an NCT id; `OTHER_ID` where it is another registry's; 0 where there is no trial. */
  'number',
  /** Of the transaction that wrote the trial last. */
  'revision',
  /** Dates as `packDate` makes them. */
  'updated',
  'started',
  /** One more than the participants, and than the places in the orders of development and of recruitment. */
  'enrollment',
  'phase',
  'status',
  /** As `packAges` makes them. */
  'ageFrom',
  'ageTo',
] as const
export type ColumnName = (typeof COLUMNS)[number]

export const OTHER_ID = 0xffff_ffff

/** A trial of a page, with the ids of its filter values (`filter_terms`). */
export type PageRow = Record<ColumnName, number> & { terms: readonly number[]; otherId: string | null }

/** A page as it is kept and as it is searched: columns by slot. Never changed: a newer one takes its place. */
export type FilterPage = Readonly<Record<ColumnName, Uint32Array>> & {
  /** Where the terms of a slot begin, and those of the next. */
  starts: Uint32Array
  terms: Uint32Array
  /** Numbers of other registries than ClinicalTrials.gov, by slot. */
  otherIds: ReadonlyMap<number, string>
}

const WORD = Uint32Array.BYTES_PER_ELEMENT
const FORM = 1
const HEADER_WORDS = 3
const FIXED_WORDS = HEADER_WORDS + COLUMNS.length * TRIALS_PER_PAGE + TRIALS_PER_PAGE + 1

/**
 * The bytes of a page with some of its trials put in or written over: form, number of terms and bytes of text; the
 * columns; the terms; other ids as JSON. What stays is copied as it stands.
 */
export function encodePage(rows: ReadonlyMap<number, PageRow>, before?: FilterPage): Uint8Array {
  const termCount = countTerms(rows, before)
  const text = new TextEncoder().encode(JSON.stringify(otherIdsOf(rows, before)))
  const buffer = new ArrayBuffer((FIXED_WORDS + termCount) * WORD + text.length)
  new Uint32Array(buffer, 0, HEADER_WORDS).set([FORM, termCount, text.length])
  new Uint8Array(buffer, (FIXED_WORDS + termCount) * WORD).set(text)
  const page = viewPage(buffer, termCount, new Map())
  for (const name of COLUMNS) {
    if (before) page[name].set(before[name])
    for (const [slot, row] of rows) page[name][slot] = row[name]
  }
  let end = 0
  for (let slot = 0; slot < TRIALS_PER_PAGE; slot++) {
    page.starts[slot] = end
    const terms = rows.get(slot)?.terms ?? (before ? termsOf(before, slot) : [])
    page.terms.set(terms, end)
    end += terms.length
  }
  page.starts[TRIALS_PER_PAGE] = end
  return new Uint8Array(buffer)
}

/** The ids of a trial's filter values. */
export const termsOf = ({ terms, starts }: FilterPage, slot: number): Uint32Array =>
  terms.subarray(starts[slot], starts[slot + 1])

function countTerms(rows: ReadonlyMap<number, PageRow>, before: FilterPage | undefined): number {
  let count = before?.terms.length ?? 0
  for (const [slot, { terms }] of rows) count += terms.length - (before ? termsOf(before, slot).length : 0)
  return count
}

const otherIdsOf = (rows: ReadonlyMap<number, PageRow>, before: FilterPage | undefined): [number, string][] => [
  ...[...(before?.otherIds ?? [])].filter(([slot]) => !rows.has(slot)),
  ...[...rows].flatMap(([slot, { otherId }]): [number, string][] => (otherId === null ? [] : [[slot, otherId]])),
]

/** @throws {Error} where the bytes are no page of this form */
export function decodePage(bytes: Uint8Array): FilterPage {
  // A copy of its own: SQLite's may begin anywhere, and words only at every fourth byte.
  const buffer = new Uint8Array(bytes).buffer
  const [form, termCount = 0, textLength = 0] =
    buffer.byteLength < HEADER_WORDS * WORD ? [] : new Uint32Array(buffer, 0, HEADER_WORDS)
  const textAt = (FIXED_WORDS + termCount) * WORD
  if (form !== FORM || buffer.byteLength !== textAt + textLength)
    throw new Error('A page of filter values is malformed')
  const others: [number, string][] = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, textAt, textLength)))
  return viewPage(buffer, termCount, new Map(others))
}

function viewPage(buffer: ArrayBuffer, termCount: number, otherIds: ReadonlyMap<number, string>): FilterPage {
  const columnAt = (name: ColumnName) =>
    new Uint32Array(buffer, (HEADER_WORDS + COLUMNS.indexOf(name) * TRIALS_PER_PAGE) * WORD, TRIALS_PER_PAGE)
  const startsAt = HEADER_WORDS + COLUMNS.length * TRIALS_PER_PAGE
  // One by one: objects made so all have one shape, which reading millions of their numbers is faster by.
  return {
    number: columnAt('number'),
    revision: columnAt('revision'),
    updated: columnAt('updated'),
    started: columnAt('started'),
    enrollment: columnAt('enrollment'),
    phase: columnAt('phase'),
    status: columnAt('status'),
    ageFrom: columnAt('ageFrom'),
    ageTo: columnAt('ageTo'),
    starts: new Uint32Array(buffer, startsAt * WORD, TRIALS_PER_PAGE + 1),
    terms: new Uint32Array(buffer, FIXED_WORDS * WORD, termCount),
    otherIds,
  }
}

/** The trials of a page by their slots, for whoever looks at one by one. */
export function rowsOfPage(page: FilterPage): Map<number, PageRow> {
  const rows = new Map<number, PageRow>()
  for (let slot = 0; slot < TRIALS_PER_PAGE; slot++) {
    if (!page.number[slot]) continue
    const values = Object.fromEntries(COLUMNS.map(name => [name, page[name][slot] ?? 0])) as Record<ColumnName, number>
    rows.set(slot, { ...values, terms: [...termsOf(page, slot)], otherId: page.otherIds.get(slot) ?? null })
  }
  return rows
}
