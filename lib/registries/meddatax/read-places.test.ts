import { expect, it, test } from 'vitest'
import { splitLines } from '@/lib/registries/page/lines.ts'
import { startDraft } from '@/lib/registries/page/page-draft.ts'
import { readCountries, readLocations } from './read-places.ts'
import { splitPage } from './sections.ts'

function read(sites: string, countries?: string) {
  const text = `Locations\n${sites}\n${countries === undefined ? '' : `Countries\n${countries}\n`}`
  const draft = startDraft(text)
  const sections = new Map(splitPage(splitLines(text)).sections.map(section => [section.name, section]))
  const [locations, list] = [sections.get('Locations'), sections.get('Countries')]
  if (locations) readLocations(draft, locations, list)
  if (list) readCountries(draft, list)
  return {
    locations: draft.findings.locations?.map(({ facility, city, state, country, status }) =>
      [facility, city, state, country, status].map(part => part?.value ?? '').join(' | '),
    ),
    countries: draft.findings.countries?.map(({ value, spans }) => [value, text.slice(spans[0].start, spans[0].end)]),
    warnings: draft.warnings.map(({ code }) => code),
  }
}

test.each([
  ['with an empty slot', 'Example Clinic\nMoscow, , Russia', 'Example Clinic | Moscow |  | Russia | '],
  [
    'with commas in its name',
    'Department, Example Hospital, Example Group\nWuhan, Hubei, China\nSite Status RECRUITING',
    'Department, Example Hospital, Example Group | Wuhan | Hubei | China | RECRUITING',
  ],
])('a site %s', (_, sites, expected) => {
  expect(read(sites, expected.split(' | ')[3])).toMatchObject({ locations: [expected], warnings: [] })
})

it('says where a facility is missing', () => {
  expect(
    read('Springfield, Illinois, United States\nExample Clinic\nUppsala, , Sweden', 'United States Sweden'),
  ).toEqual({
    locations: [' | Springfield | Illinois | United States | ', 'Example Clinic | Uppsala |  | Sweden | '],
    countries: [
      ['United States', 'United States'],
      ['Sweden', 'Sweden'],
    ],
    warnings: ['brokenList'],
  })
})

it('leaves city and state out where there are more parts than slots', () => {
  const { locations, warnings } = read('Example Clinic\nWashington, D.C., , United States', 'United States')
  expect(locations).toEqual(['Example Clinic |  |  | United States | '])
  expect(warnings).toEqual(['uncertainSeam'])
})

it('leaves out a status that it does not know, and lines that are no site', () => {
  const { locations, warnings } = read(
    'Example Clinic\nUppsala, , Sweden\nSite Status RESTING\nSomewhere else',
    'Sweden',
  )
  expect(locations).toEqual(['Example Clinic | Uppsala |  | Sweden | '])
  expect(warnings).toEqual(['unknownPhrase', 'unknownPhrase'])
})

it('cuts a line of countries only where the sites name each of them', () => {
  expect(read('Clinic\nUppsala, , Sweden', 'Sweden South Korea')).toMatchObject({
    countries: [['Sweden South Korea', 'Sweden South Korea']],
    warnings: ['notSplittable'],
  })
  expect(read('Clinic\nSeoul, , South Korea\nClinic\nUppsala, , Sweden', 'South Korea Sweden').countries).toEqual([
    ['South Korea', 'South Korea'],
    ['Sweden', 'Sweden'],
  ])
})

it('keeps a country whose name has a comma', () => {
  expect(read('Example Clinic\nSeoul, , Korea, Republic of', 'Korea, Republic of')).toMatchObject({
    locations: ['Example Clinic | Seoul |  | Korea, Republic of | '],
    countries: [['Korea, Republic of', 'Korea, Republic of']],
    warnings: [],
  })
})
