import type { Criterion } from '@/lib/trial/criterion.ts'
import type { OpenPoint } from '@/lib/trial/dosing.ts'
import type { Evidence } from '@/lib/trial/evidence.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'
import type { PointContext } from './find-open-points.ts'

type Item = {
  text: string
  marker: string | null
  leaf: boolean
  path: string
  section: string
  siblings: Criterion[]
  at: number
}

/** Criteria that came out broken, that deny what they mean, or whose two scales do not match. */
export function findCriteriaPoints({ record }: PointContext): OpenPoint[] {
  const items = (['inclusion', 'exclusion', 'other'] as const).flatMap(section =>
    flatten(record.trial.criteria[section], `criteria.${section}`, section),
  )
  const point = (code: string, message: string, found: Item[]): OpenPoint[] =>
    found.length
      ? [{ code, field: sectionOf(found), message, evidence: found.flatMap(item => evidenceOf(record.evidence, item)) }]
      : []
  return [
    ...point('emptyHeading', 'a heading of the criteria has no text under it', items.filter(isEmptyHeading)),
    ...point(
      'lostComparator',
      'a limit has lost its comparator',
      items.filter(({ text }) => BARE_LIMIT.test(text)),
    ),
    ...numbering(record, items),
    ...point(
      'performanceScales',
      'the two scales of performance status do not ask for the same',
      items.filter(scalesDiffer),
    ),
    ...point(
      'negatedExclusion',
      'an exclusion criterion lists the absence of something',
      items.filter(({ section, text }) => section === 'exclusion' && /\babsence of\b/i.test(text)),
    ),
  ]
}

/** The section that the first of these criteria stands in. */
const sectionOf = ([first]: readonly Item[]): string => `criteria.${first?.section ?? 'inclusion'}`

function numbering(record: ComposedRecord, items: Item[]): OpenPoint[] {
  const again = items.filter(startsAgain).flatMap(item => evidenceOf(record.evidence, item))
  const evidence = [...again, ...numberedInside(record)]
  const message = 'the numbering of the criteria starts again, or runs on inside a line'
  return evidence.length ? [{ code: 'numbering', field: sectionOf(items.filter(startsAgain)), message, evidence }] : []
}

const flatten = (criteria: Criterion[], path: string, section: string): Item[] =>
  criteria.flatMap(({ text, marker, children }, at) => [
    { text, marker, leaf: children.length === 0, path: `${path}.${at}`, section, siblings: criteria, at },
    ...flatten(children, `${path}.${at}.children`, section),
  ])

const evidenceOf = (evidence: Record<string, Evidence[]>, { path }: Item): Evidence[] =>
  evidence[`${path}.text`] ?? evidence[`${path}.marker`] ?? []

const numberOf = (marker: string | null | undefined): number => Number(/^\(?(\d{1,2})\\?[.)]/.exec(marker ?? '')?.[1])

/** "4. Examination:" with 5. behind it. A heading whose text came out as its neighbour is none of these. */
function isEmptyHeading({ text, marker, leaf, siblings, at }: Item): boolean {
  const next = siblings[at + 1]
  return leaf && /:\s*$/.test(text) && numberOf(marker) > 0 && (!next || numberOf(next.marker) > 0)
}

const BARE_LIMIT = /^\d+(?:\.\d+)?\s?[×x]\s?ULN\b/i

function startsAgain({ marker, siblings, at }: Item): boolean {
  return numberOf(marker) <= numberOf(siblings[at - 1]?.marker)
}

/** What the page's reader had to set apart: an item with its number inside another one's line. */
const numberedInside = ({ warnings }: ComposedRecord): Evidence[] =>
  warnings
    .filter(({ code, field, words }) => code === 'brokenList' && field?.startsWith('criteria') && /^\d/.test(words))
    .map(({ documentId, start, end, words }) => ({
      documentId,
      start,
      end: Math.min(end, start + words.length),
      quote: words,
    }))

/** ECOG 2 is about Karnofsky 50 to 60: a limit of 70 or more beside it is a stricter one. */
function scalesDiffer({ text }: Item): boolean {
  if (!/\bor\b/.test(text)) return false
  const ecog =
    /ECOG[^.;]{0,40}?(?:0\s?(?:[-–~]|to)\s?|≤\s?|\\?<=\s?)(?<most>\d)|(?<first>0\s?[-–]\s?(?<top>\d)) in ECOG/i.exec(
      text,
    )
  const karnofsky =
    /(?:more than|at least|[≥>])\s?(?<stated>\d{2}) in Karnofsky|(?:KPS|Karnofsky)[^.;]{0,50}?(?:≥|\\?>=?|greater than|more than|at least)\s?(?<least>\d{2})/i.exec(
      text,
    )
  const most = Number(ecog?.groups?.most ?? ecog?.groups?.top)
  return most >= 2 && Number(karnofsky?.groups?.least ?? karnofsky?.groups?.stated) >= 70
}
