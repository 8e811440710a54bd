import { stdAgesOf } from '@/lib/trial/age.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import type { Warning } from '@/lib/trial/evidence.ts'
import { lookUpLater } from '@/lib/trial/look-up-later.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { ADAPTERS } from './adapters.ts'
import type { Found, PageFindings, PageReading, PageWarning, RegistryAdapter } from './contract.ts'
import { listAbsences } from './list-absences.ts'
import { listNarrative } from './list-narrative.ts'
import { materialize } from './materialize.ts'
import { type PageText, toPageText } from './page/lines.ts'
import { Refusal } from './refusal.ts'

/** The longest page text we read, in UTF-16 code units; real pages have up to some 100,000. */
export const MAX_PAGE_LENGTH = 16_000_000

/** The most lines of a page that we read, runs of blank ones aside; the longest real pages have some 10,000. */
export const MAX_PAGE_LINES = 200_000

/**
 * Reads a page of any registry we know, told by its text alone.
 *
 * @param parsed what `JSON.parse` makes of the text, where somebody has parsed it already
 * @throws {Refusal} where the text is empty, no text, a page of no registry we know, without its own registry number,
 * or more than one page. Nothing else is ever thrown for what a text may hold.
 */
export function readDocument(text: string, parsed?: unknown): DocumentReading {
  refuseUnlessText(text)
  const pageText = toPageText(text, parsed)
  refuseAbove(MAX_PAGE_LINES, pageText.lines.length, 'lines')
  const readings = ADAPTERS.filter(adapter => adapter.recognizes(pageText)).map(adapter => ({
    adapter,
    page: adapter.read(pageText),
  }))
  if (readings.length === 0) throw refuseUnknown(pageText)

  const numbered = readings.filter(({ page }) => page.ownNumbers.length > 0)
  const [chosen] = numbered
  const [own, second] = numbered.flatMap(({ page }) => page.ownNumbers)
  if (!chosen || !own) {
    const registries = readings.map(({ adapter }) => adapter.registry).join(' or ')
    throw new Refusal(
      'noOwnNumber',
      `The page, by its layout one of ${registries}, does not carry its own registry number, so nobody can say which trial it tells. Save the whole page and import it again.`,
    )
  }
  if (second) {
    throw new Refusal(
      'severalTrials',
      second.value === own.value
        ? `The file holds the page of ${own.value} more than once. Save one page per file.`
        : `The file holds more than one trial (${own.value} and ${second.value}). Save one page per file.`,
    )
  }
  return finishReading(text, chosen.adapter, chosen.page, own)
}

/** A text whose first characters nothing but JSON begins with. */
const LIKE_JSON = /^\s*(?:\{\s*"|\[\s*\{\s*")/

function refuseUnknown(page: PageText): Refusal {
  if (!page.json && LIKE_JSON.test(page.text))
    return new Refusal(
      'unknownLayout',
      'The file begins as JSON and is not JSON to its end: it is cut off or damaged, or holds several records. Save one whole record per file.',
    )
  const known = ADAPTERS.map(adapter => adapter.registry).join(', ')
  const [instead] = ADAPTERS.flatMap(adapter => adapter.explain?.(page) ?? [])
  return new Refusal('unknownLayout', instead ?? `This is not a page of a registry we can read (${known}).`)
}

function refuseUnlessText(text: string): void {
  if (!text.trim()) throw new Refusal('empty', 'The file is empty.')
  refuseAbove(MAX_PAGE_LENGTH, text.length, 'characters')
  if (text.includes('\0')) throw new Refusal('notText', 'The file is not text: it holds NUL bytes.')
}

function refuseAbove(most: number, count: number, what: string): void {
  if (count <= most) return
  const [has, may] = [count, most].map(number => number.toLocaleString('en'))
  throw new Refusal('tooLarge', `The text has ${has} ${what}; a page has at most ${may}.`)
}

type LookedUp = Pick<DocumentReading, 'evidence' | 'basis' | 'absence' | 'narrative'>
type Told = Omit<DocumentReading, keyof LookedUp>

function finishReading(
  text: string,
  adapter: RegistryAdapter,
  page: PageReading,
  own: PageReading['ownNumbers'][number],
): DocumentReading {
  const nctId = own.value.startsWith('NCT') ? own : undefined
  const stdAges = page.findings.stdAges ?? findStdAges(page.findings, page.cutOff.includes('maximumAge'))
  const { trial, origins } = materialize({ ...page.findings, trialId: own, nctId, stdAges })
  const warnings = placeWarnings(text, page.warnings)
  const { registry, parserVersion, provides } = adapter
  return lookUpLater<Told, LookedUp>(
    { registry, parserVersion, trial, warnings, ...(page.excerpt && { excerpt: page.excerpt }) },
    {
      evidence: () => origins().evidence,
      basis: () => origins().basis,
      absence: () => listAbsences(trial, { ...page, provides }),
      narrative: () => listNarrative(text, page.findings),
    },
  )
}

/** The age groups follow from the limits; without a limit on the page there is nothing to follow from. */
function findStdAges(
  { minimumAge, maximumAge }: PageFindings,
  maximumCutOff: boolean,
): Found<Trial['stdAges'][number]>[] {
  const [low] = minimumAge?.spans ?? []
  const spans = [...(low ? [low] : []), ...(maximumAge?.spans ?? []).filter(({ start }) => start !== low?.start)]
  const [first, ...rest] = spans
  if (!first || (maximumCutOff && !maximumAge)) return []
  return stdAgesOf(minimumAge?.value ?? null, maximumAge?.value ?? null).map(value => ({
    value,
    spans: [first, ...rest],
    inferred: 'follows from the age limits; where the page gives only one of them, the other is taken as open',
  }))
}

/** More warnings than a person reads; a page that has more is no page that anyone should trust. */
const MOST_WARNINGS = 500

/** The first warnings, and one that counts the rest. */
function cutWarnings(ordered: readonly PageWarning[]): readonly PageWarning[] {
  const rest = ordered[MOST_WARNINGS]
  if (!rest) return ordered
  const message = `There are ${ordered.length - MOST_WARNINGS} more warnings from here on. Compare this page with the registry’s own before relying on it.`
  return [...ordered.slice(0, MOST_WARNINGS), { code: 'moreWarnings', field: null, span: rest.span, message }]
}

const LINE_END = /\n|\r(?!\n)/g

/** Where the first line ends from a place on; infinite where none does. */
function lineEndFrom(text: string, from: number): number {
  LINE_END.lastIndex = from
  return LINE_END.exec(text)?.index ?? Number.POSITIVE_INFINITY
}

/** Looks up line and words of each warning, in one pass over the text. Words are cut at 300 characters. */
function placeWarnings(text: string, warnings: readonly PageWarning[]): Warning[] {
  if (warnings.length === 0) return []
  const ordered = cutWarnings(warnings.toSorted((a, b) => a.span.start - b.span.start))
  let line = 1
  let end = lineEndFrom(text, 0)
  return ordered.map(({ span, ...warning }) => {
    for (; end < span.start; end = lineEndFrom(text, end + 1)) line++
    return {
      ...warning,
      start: span.start,
      end: span.end,
      line,
      words: text.slice(span.start, Math.min(span.end, span.start + 300)),
    }
  })
}
