import type { Findings, Found } from '@/lib/registries/contract.ts'
import { filled, foundAt, inferredAt } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { leaveUnread, warn } from '@/lib/registries/page/page-draft.ts'
import { isCountryOfFlag, isKnownCountry, splitPlace } from '@/lib/registries/page/place.ts'
import { unescapeMarkdown } from '@/lib/registries/page/unescape.ts'
import type { Span } from '@/lib/trial/evidence.ts'
import type { Location } from '@/lib/trial/location.ts'
import { type MedPathPage, wholeLines } from './page-context.ts'
import { warnOfLostLetter } from './read-head.ts'
import { withoutDash } from './sections.ts'

type Site = { facility: Line | undefined; flag: string | undefined; place: Line | undefined; stray: Line[] }

const COUNT = /^Locations \((\d{1,6})\)$/
/** A country's flag is two regional indicators; another picture, a white flag mostly, stands for a country without. */
const FLAG =
  /^(?:[\u{1F1E6}-\u{1F1FF}]{2}|[\u{1F3F3}\u{1F3F4}\p{Emoji_Presentation}](?:\u{FE0F}|\u{200D}|[\u{E0020}-\u{E007F}])*)/u

/** Reads the sites: facility, flag, "<city>, [<state>,] <country>", and how many the page says there are. */
export function readLocations(page: MedPathPage): void {
  const section = page.sections.get('Trial Locations')
  if (!section) return
  const { draft } = page
  const lines = filled(wholeLines(page, section, 'locations'))
  const { count, sites } = splitSites(lines)
  if (count) draft.findings.locationCount = foundAt(Number(count.number), count.line)
  if (!sites) {
    const [first] = lines
    if (first)
      leaveUnread(
        draft,
        'unreadable',
        'locations',
        first,
        'The list of sites has no flags to tell one from the next; it was left out.',
      )
    return
  }
  const found: Findings<Location>[] = []
  for (const site of sites) found.push(...readSite(page, site, found.length))
  const [first] = lines
  if (found.length === 0 && first && sites.length > 0 && !page.cut)
    leaveUnread(draft, 'unreadable', 'locations', first, 'Of no site could be told what it is called or where it is.')
  draft.findings.locations = found
  draft.findings.countries = distinct(draft.findings.locations)
  if (count && Number(count.number) !== sites.length && !page.cut)
    warn(
      draft,
      'contradiction',
      'locationCount',
      count.line,
      `The page counts ${count.number} sites and lists ${sites.length}.`,
    )
}

/** Whether the list holds as many sites as it counts, the last of them with a country that is whole. */
export function isWholeLocationList(body: readonly Line[]): boolean {
  const { count, sites } = splitSites(filled(body))
  const last = sites?.at(-1)
  if (!count || sites?.length !== Number(count.number) || !last?.place) return false
  const country = splitPlace(last.place.text).at(-1)?.text ?? ''
  return isKnownCountry(country) || isCountryOfFlag(country, last.flag)
}

function splitSites(lines: readonly Line[]): {
  count: { number: string; line: Line } | undefined
  sites: Site[] | undefined
} {
  const [head, ...rest] = lines.map(withoutDash)
  const number = COUNT.exec(head?.text ?? '')?.[1]
  const content = number ? rest : [...(head ? [head] : []), ...rest]
  const sites: Site[] = []
  let above: Line[] = []
  let open: Site | undefined
  for (const line of content) {
    const flag = FLAG.exec(line.text)?.[0]
    if (flag) {
      open = { facility: above.at(-1), flag, place: undefined, stray: above.slice(0, -1) }
      sites.push(open)
      above = []
      const glued = line.text.slice(flag.length)
      const start = line.end - glued.trimStart().length
      if (glued.trim()) open.place = { ...line, text: glued.trim(), start }
      if (open.place) open = undefined
    } else if (open) {
      open.place = line
      open = undefined
    } else above.push(line)
  }
  if (above.length && sites.length)
    sites.push({ facility: above.at(-1), flag: undefined, place: undefined, stray: above.slice(0, -1) })
  return {
    count: number && head ? { number, line: head } : undefined,
    sites: content.length && !sites.length ? undefined : sites,
  }
}

function readSite(page: MedPathPage, site: Site, at: number): Findings<Location>[] {
  const { draft } = page
  for (const line of site.stray.slice(0, 20))
    warn(
      draft,
      'unknownSection',
      'locations',
      line,
      'A line between the sites that is neither facility nor place; it was left out.',
    )
  const found: Findings<Location> = {}
  if (site.facility) {
    found.facility = foundAt(unescapeMarkdown(site.facility.text), site.facility)
    warnOfLostLetter(page, `locations.${at}.facility`, site.facility, true)
  }
  if (site.place && !site.facility && isUntold(site.place, site.flag)) {
    warn(draft, 'unreadable', 'locations', site.place, UNTOLD)
    return []
  }
  if (site.place) Object.assign(found, readPlace(page, site.place, site.flag, at))
  else if (site.facility && !page.cut)
    leaveUnread(draft, 'unreadable', `locations.${at}.country`, site.facility, 'No place stands below this site.')
  return Object.values(found).some(part => part !== undefined) ? [found] : []
}

const UNTOLD = 'One name alone, which may be a city or a country; it was left out.'

const isUntold = ({ text }: Line, flag: string | undefined): boolean =>
  splitPlace(text).length === 1 && !isKnownCountry(text) && !isCountryOfFlag(text, flag)

/** With more than three parts the country alone is sure, since names of cities and states may hold commas. */
function readPlace(page: MedPathPage, line: Line, flag: string | undefined, at: number): Findings<Location> {
  if (isUntold(line, flag)) {
    leaveUnread(page.draft, 'unreadable', `locations.${at}.country`, line, UNTOLD)
    return {}
  }
  const parts = splitPlace(line.text)
  const place = (part: { text: string; at: number } | undefined): Found<string> | undefined =>
    part?.text
      ? foundAt(unescapeMarkdown(part.text), {
          start: line.start + part.at,
          end: line.start + part.at + part.text.length,
        })
      : undefined
  const country = mendCountry(page, place(parts.at(-1)), at)
  if (parts.length === 1) return { country }
  if (parts.length <= 3) warnOfLostLetter(page, `locations.${at}.city`, { ...line, text: parts[0]?.text ?? '' }, true)
  if (parts.length <= 3)
    return { city: place(parts[0]), state: parts.length === 3 ? place(parts[1]) : undefined, country }
  const [start, end] = [line.start, line.end]
  leaveUnread(
    page.draft,
    'uncertainSeam',
    `locations.${at}.city`,
    { start, end },
    'The names of city and state hold commas, so where one ends cannot be told; only the country was taken.',
  )
  page.draft.unreadable.push(`locations.${at}.state`)
  return { country }
}

/** A country whose first letter MedPath lost, as it does with N and L; the one country that it can be. */
function mendCountry(page: MedPathPage, country: Found<string> | undefined, at: number): Found<string> | undefined {
  if (!country || !/^\p{Ll}/u.test(country.value)) return country
  const [whole, other] = ['N', 'L'].map(letter => letter + country.value).filter(isKnownCountry)
  if (!whole || other) return country
  const [span] = country.spans
  warn(
    page.draft,
    'lossyField',
    `locations.${at}.country`,
    span,
    `The first letter of the country is lost, as MedPath does with N and L; it can only be ${whole}.`,
  )
  return inferredAt(whole, 'its first letter is lost on the page, and no other country ends in these letters', span)
}

/** More places of one country say no more. */
const MAX_PLACES = 500

/** Each country once, with the places that name it. */
function distinct(locations: readonly Findings<Location>[]): Found<string>[] {
  const byName = new Map<string, { value: string; spans: [Span, ...Span[]] }>()
  for (const { country } of locations) {
    if (!country) continue
    const known = byName.get(country.value)
    if (!known) byName.set(country.value, { value: country.value, spans: [country.spans[0]] })
    else if (known.spans.length < MAX_PLACES) known.spans.push(country.spans[0])
  }
  return [...byName.values()]
}
