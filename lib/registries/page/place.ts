/** Names of countries as ClinicalTrials.gov writes them where that is not the name Unicode gives. */
const OTHER_NAMES = [
  'Korea, Republic of',
  'Korea, Democratic People’s Republic of',
  'Iran, Islamic Republic of',
  'Moldova, Republic of',
  'Tanzania, United Republic of',
  'Macedonia, The Former Yugoslav Republic of',
  'North Macedonia',
  'Congo, The Democratic Republic of the',
  'Libyan Arab Jamahiriya',
  'Palestinian Territories, Occupied',
  'Micronesia, Federated States of',
  'Virgin Islands (U.S.)',
  'Former Serbia and Montenegro',
  'Former Yugoslavia',
  'Czech Republic',
  'Czechia',
  'Russian Federation',
  'Turkey (Türkiye)',
  'Turkey',
  'Türkiye',
  'Hong Kong',
  'Macau',
  'Taiwan',
  'South Korea',
  'Viet Nam',
  'Vietnam',
  'Syria',
  'Laos',
  "Côte d'Ivoire",
  'The Gambia',
  'The Bahamas',
  'Democratic Republic of the Congo',
  'Republic of the Congo',
  'Trinidad and Tobago',
  'Bosnia and Herzegovina',
  'Antigua and Barbuda',
  'Burma',
]

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

let known: Set<string> | undefined

/** Whether a text is the whole name of a country. */
export function isKnownCountry(text: string): boolean {
  known ??= new Set([...OTHER_NAMES, ...unicodeNames()])
  return known.has(text)
}

function unicodeNames(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.flatMap(a => letters.flatMap(b => names.of(a + b) ?? []))
}

/** Whether a flag is this country's. False for the flag that stands for none. */
export function isCountryOfFlag(country: string, flag: string | undefined): boolean {
  const code = [...(flag ?? '')].map(sign => String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join('')
  return /^[A-Z]{2}$/.test(code) && names.of(code) === country
}

const COMMA_COUNTRY = new RegExp(`, (?:${OTHER_NAMES.filter(name => name.includes(', ')).join('|')})$`)

/** The parts of "<city>, <state>, <country>" with their places in it; a country's own comma parts nothing. */
export function splitPlace(text: string): { text: string; at: number }[] {
  const comma = COMMA_COUNTRY.exec(text)
  const head = comma ? text.slice(0, comma.index) : text
  let at = 0
  const parts = head.split(',').map(raw => {
    const part = { text: raw.trim(), at: at + (raw.length - raw.trimStart().length) }
    at += raw.length + 1
    return part
  })
  return comma ? [...parts, { text: text.slice(comma.index + 2), at: comma.index + 2 }] : parts
}
