import type { Findings, Found } from '@/lib/registries/contract.ts'
import { foundAt, inferredAt } from '@/lib/registries/page/found.ts'
import { type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import type { Location } from '@/lib/trial/location.ts'
import { isCountry, MOST_COMMAS } from './country-names.ts'
import { type Cell, type Stretch, splitText } from './locate-cells.ts'
import { isStateOf } from './state-names.ts'

const CUT = 'the download joins the parts of a site by commas; these were taken in its order, facility, city, state'

/**
 * Postal codes that can be nothing else: digits, with a letter or two as Britain, Canada, the Netherlands, Argentina,
 * Ireland and others have them. No city and no state is written so.
 */
const POSTAL_CODE =
  /^(?:\d[\d -]{0,11}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4} ?[A-Z]{2}|[A-Z]{1,3}[ -]?\d{3,7}(?:-\d+)?|[A-Z]\d{4}[A-Z]{3})$/i

/**
 * The sites, in the form "facility, city, state, postal code, country|…", of which any but city and country may be
 * missing and any may have commas. The country is the known name at the end; the others are taken where only one way of
 * cutting is left. Of a site whose end is no country nothing is sure.
 */
export function readSites(draft: PageDraft, cell: Cell): void {
  const [sites, lost]: [Findings<Location>[], Cell[]] = [[], []]
  let unsure = 0
  for (const part of joinHalves(cell)) {
    const site = cutSite(part)
    if (!site) lost.push(part)
    else {
      if (!site.city) {
        unsure++
        for (const key of ['facility', 'city', 'state']) draft.unreadable.push(`locations.${sites.length}.${key}`)
      }
      sites.push(site)
    }
  }
  draft.findings.locations = sites
  draft.findings.countries = firstOfEach(sites.flatMap(({ country }) => country ?? []))
  if (unsure > 0) warn(draft, 'notSplittable', 'locations', cell, `${ofSites(unsure, sites.length)} ${UNSURE}`)
  const [first] = lost
  if (!first) return
  draft.unreadable.push('locations')
  warn(draft, 'unreadable', 'locations', first, `${ofSites(lost.length, lost.length + sites.length)} ${LOST}`)
}

/** The parts between the bars; one without a comma is no site, and the beginning of the facility that follows it. */
function joinHalves(cell: Cell): Cell[] {
  const sites: Cell[] = []
  let start: number | undefined
  for (const { from, to } of splitText(cell.text, '|')) {
    const isHalf = !cell.text.slice(from, to).includes(', ')
    if (!isHalf || to === cell.text.length) sites.push(cell.part(start ?? from, to))
    start = isHalf ? (start ?? from) : undefined
  }
  return sites
}

const UNSURE = 'only country and postal code were taken: where facility, city and state meet cannot be told.'
const LOST = 'nothing was taken, beginning with this one: what ends it is not known as a country.'

const ofSites = (count: number, all: number): string => `Of ${count} of ${all} sites`

/** Each country at its first site. */
function firstOfEach(countries: readonly Found<string>[]): Found<string>[] {
  const seen = new Set<string>()
  return countries.filter(({ value }) => !seen.has(value) && seen.add(value))
}

function cutSite(site: Cell): Findings<Location> | undefined {
  const parts = splitText(site.text, ', ')
  const wordsOf = ({ from, to }: Stretch) => site.text.slice(from, to)
  const country = takeCountry(site, parts)
  if (!country) return undefined
  const found: Findings<Location> = { country: foundAt(country.text, country) }
  const isState = (part: Stretch | undefined) => part !== undefined && isStateOf(country.text, wordsOf(part))
  const cellOf = ({ from, to }: Stretch) => site.part(from, to)
  const code = parts.at(-1)
  if (code && POSTAL_CODE.test(wordsOf(code))) {
    found.zip = foundAt(wordsOf(code), cellOf(code))
    parts.pop()
  }
  const state = parts.length >= 3 && isState(parts.at(-1)) ? parts.pop() : undefined
  const city = parts.pop()
  const [first, ...more] = parts
  // Without a state that is known as one, a third part may be a state or a half of the facility.
  if (!city || !first || (!state && (more.length > 0 || isState(city)))) return found
  const facility = { from: first.from, to: (more.at(-1) ?? first).to }
  const take = (part: Stretch) => inferredAt(wordsOf(part), CUT, cellOf(part))
  return { ...found, facility: take(facility), city: take(city), ...(state && { state: take(state) }) }
}

/** Takes the country off the end of the parts. */
function takeCountry(site: Cell, parts: Stretch[]): Cell | undefined {
  for (let count = MOST_COMMAS + 1; count > 0; count--) {
    const [first] = parts.slice(-count)
    if (!first || parts.length < count) continue
    const country = site.part(first.from, site.text.length)
    if (!isCountry(country.text)) continue
    parts.splice(-count)
    return country
  }
  return undefined
}
