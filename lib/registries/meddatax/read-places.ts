import type { Findings, Found } from '@/lib/registries/contract.ts'
import { filled, foundAt, foundLine } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { normalizeStatus } from '@/lib/registries/page/normalize-status.ts'
import { leaveUnread, type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import { splitPlace } from '@/lib/registries/page/place.ts'
import type { Location } from '@/lib/trial/location.ts'
import { type PageSection, warnIfEmpty } from './sections.ts'

const SITE_STATUS = /^Site Status (.+)$/

/** Parts of "city, [state], country" with their places; a slot left empty stays one. */
type Part = { text: string; start: number; end: number }

/** Longer lines are no place names, and are not taken apart. */
const LONGEST_PLACE = 300

function partsOf(line: Line): Part[] {
  if (line.text.length > LONGEST_PLACE) return []
  return splitPlace(line.text).map(({ text, at }) => {
    const start = line.start + at
    return { text, start, end: start + text.length }
  })
}

/**
 * Sites: [facility], "city, [state], country", ["Site Status …"]. A line is the second of these if it has at least
 * three parts and, where the page lists its countries, the last of them is one.
 */
export function readLocations(draft: PageDraft, section: PageSection, countries: PageSection | undefined): void {
  if (warnIfEmpty(draft, section, 'locations')) return
  const named = new Set(filled(countries?.body ?? []).flatMap(listRunsOfWords))
  const isNamed = (country: string): boolean => country !== '' && (named.size === 0 || named.has(country))
  const isPlace = (line: Line): boolean => {
    const parts = partsOf(line)
    return parts.length >= 3 && isNamed(parts.at(-1)?.text ?? '')
  }

  // Such a facility has its own place below it; without the list of countries its words have to do.
  const isFacility = (line: Line, below: Line | undefined): boolean =>
    FACILITY_WORD.test(line.text) && (named.size === 0 || (below !== undefined && isPlace(below)))

  const locations: Findings<Location>[] = []
  let open: Line[] = []
  const add = (facility: Line | undefined, place: Line): void => {
    locations.push({
      facility: facility && foundLine(facility),
      ...findPlace(draft, place, `locations.${locations.length}`),
    })
    open = []
  }
  const lines = filled(section.body)
  lines.forEach((line, at) => {
    if (SITE_STATUS.test(line.text)) {
      closeSite(draft, open, locations, line)
      open = []
    } else if (open.length === 0 && isPlace(line) && !isFacility(line, lines[at + 1])) {
      warn(draft, 'brokenList', `locations.${locations.length}.facility`, line, 'This place has no facility above it.')
      add(undefined, line)
    } else if (open.length > 0 && isPlace(line)) {
      for (const stray of open.slice(0, -1)) strayOf(draft, stray)
      add(open.at(-1), line)
    } else open.push(line)
  })
  for (const stray of open) strayOf(draft, stray)
  if (locations.length) draft.findings.locations = locations
}

const strayOf = (draft: PageDraft, line: Line): void =>
  leaveUnread(
    draft,
    'unknownPhrase',
    'locations',
    line,
    'This line is no site that is understood here, and was left out.',
  )

/** A facility whose name has commas can read like a place. */
const FACILITY_WORD =
  /hosp|clini|cent(?:er|re|ro|rum)|universi|institut|research|medical|medicine|school|college|foundation|depart|site|labor|ltd|inc\b|llc|oncolog|health/i

/** The status below a site. Lines between that were no place belong to a site that could not be told. */
function closeSite(draft: PageDraft, open: readonly Line[], locations: Findings<Location>[], line: Line): void {
  const location = locations.at(-1)
  for (const stray of open) strayOf(draft, stray)
  const status = normalizeStatus(SITE_STATUS.exec(line.text)?.[1] ?? '')
  const field = `locations.${locations.length - 1}.status`
  if (open.length > 0 || !location || location.status) return
  if (status) location.status = foundAt(status, line)
  else leaveUnread(draft, 'unknownPhrase', field, line, 'This status is not known here.')
}

function findPlace(
  draft: PageDraft,
  line: Line,
  field: string,
): Pick<Findings<Location>, 'city' | 'state' | 'country'> {
  const parts = partsOf(line)
  const found = (part: Part | undefined): Found<string> | undefined =>
    part?.text ? foundAt(part.text, part) : undefined
  const country = found(parts.at(-1))
  if (parts.length === 3) return { city: found(parts[0]), state: found(parts[1]), country }
  draft.unreadable.push(`${field}.state`)
  leaveUnread(
    draft,
    'uncertainSeam',
    `${field}.city`,
    line,
    'Which of these parts are the city and which the state is not clear, so both were left out.',
  )
  return { country }
}

/**
 * The countries. The site joins several by one blank, but the sites above name each: a line is taken apart where it
 * consists of those names alone, and otherwise stays one with a warning.
 */
export function readCountries(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'countries')) return
  const ofSites = new Set(draft.findings.locations?.flatMap(({ country }) => country?.value ?? []))
  draft.findings.countries = filled(section.body).flatMap(line => {
    const names = cutByNames(line, ofSites)
    if (names) return names
    if (/\s/.test(line.text))
      warn(
        draft,
        'notSplittable',
        'countries',
        line,
        'This registry joins countries by a blank. The line may hold several, and was kept as it is.',
      )
    return [foundLine(line)]
  })
}

/** No country has a longer name ("Korea, Democratic People's Republic of"), and no page lists more of them. */
const LONGEST_NAME = 8
const LONGEST_LIST = 10_000

function listRunsOfWords(line: Line): string[] {
  if (line.text.length > LONGEST_LIST) return []
  const words = line.text.split(' ')
  return words.flatMap((_, at) => runsFrom(words, at))
}

/** The runs of up to eight words that begin at a word, the longest first. */
const runsFrom = (words: readonly string[], at: number): string[] =>
  Array.from({ length: Math.min(LONGEST_NAME, words.length - at) }, (_, left) =>
    words.slice(at, at + Math.min(LONGEST_NAME, words.length - at) - left).join(' '),
  )

function cutByNames(line: Line, names: ReadonlySet<string>): Found<string>[] | undefined {
  if (line.text.length > LONGEST_LIST) return undefined
  const words = line.text.split(' ')
  const found: Found<string>[] = []
  let start = line.start
  for (let at = 0; at < words.length; ) {
    const name = runsFrom(words, at).find(run => names.has(run))
    if (!name) return undefined
    found.push(foundAt(name, { start, end: start + name.length }))
    start += name.length + 1
    at += name.split(' ').length
  }
  return found
}
