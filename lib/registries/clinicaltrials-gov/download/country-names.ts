import { foldPhrase } from '@/lib/registries/page/phrase-table.ts'

/** Names that ClinicalTrials.gov has for countries, and has had, beside those of the Unicode tables. */
const OF_THE_REGISTRY = [
  'Bosnia and Herzegovina',
  'Brunei Darussalam',
  'Burma',
  'Cape Verde',
  'Congo',
  'Congo, The Democratic Republic of the',
  'Czech Republic',
  'East Timor',
  'Former Serbia and Montenegro',
  'Former Yugoslavia',
  'Holy See (Vatican City State)',
  'Hong Kong',
  'Iran, Islamic Republic of',
  "Korea, Democratic People's Republic of",
  'Korea, Republic of',
  "Lao People's Democratic Republic",
  'Libyan Arab Jamahiriya',
  'Macau',
  'Macedonia',
  'Macedonia, The Former Yugoslav Republic of',
  'Micronesia, Federated States of',
  'Moldova, Republic of',
  'Netherlands Antilles',
  'Palestinian Territories, Occupied',
  'Palestinian Territory, occupied',
  'Republic of the Congo',
  'Russian Federation',
  'Saint Lucia',
  'Serbia and Montenegro',
  'Swaziland',
  'Syrian Arab Republic',
  'Taiwan, Province of China',
  'Tanzania, United Republic of',
  'The Gambia',
  'Trinidad and Tobago',
  'Turkey',
  'Turkey (Türkiye)',
  'U.S. Virgin Islands',
  'Virgin Islands (U.S.)',
]

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** The English names of all regions that have a code of two letters (CLDR). */
function* namesOfRegions(): Generator<string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const name = names.of(`${first}${second}`)
      if (name) yield name.replace(' & ', ' and ').replace('St. ', 'Saint ')
    }
}

const COUNTRIES = new Set([...OF_THE_REGISTRY, ...namesOfRegions()].map(foldPhrase))

/** Whether a text is the name of a country as ClinicalTrials.gov writes it. */
export const isCountry = (text: string): boolean => COUNTRIES.has(foldPhrase(text))

/** The most commas in the name of a country. */
export const MOST_COMMAS = 1
