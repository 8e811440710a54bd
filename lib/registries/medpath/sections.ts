import type { Line } from '@/lib/registries/page/lines.ts'

/** The headings and labels of a MedPath page, in the order of the page. */
export const SECTIONS = [
  'Conditions',
  'Interventions',
  'Registration Number',
  'Lead Sponsor',
  'Brief Summary',
  'Detailed Description',
  'Recruitment & Eligibility',
  'Status',
  'Sex',
  'Target Recruitment',
  'Inclusion Criteria',
  'Exclusion Criteria',
  'Study & Design',
  'Study Type',
  'Study Design',
  'Arm && Interventions',
  'Primary Outcome Measures',
  'Secondary Outcome Measures',
  'Trial Locations',
] as const
export type SectionName = (typeof SECTIONS)[number]

export type Section = { heading: Line; body: Line[] }

export type PageSections = {
  /** The lines above the first heading: title, phase and status. */
  head: Line[]
  sections: Map<SectionName, Section>
  /** Labels and short values are list items ("- Status"), as text extractors leave them; tables are one line then. */
  bulleted: boolean
  /** The site's line at the page's end; without it a page may be cut. */
  footer: Line | undefined
}

const RANK = new Map<string, number>(SECTIONS.map((name, rank) => [name.toLowerCase(), rank]))
const rankOf = (name: SectionName): number => RANK.get(name.toLowerCase()) ?? -1

const OUTCOME_HEADER = /^Name ?Time ?Method\b/
const FOOTER = /^©.{0,3}\s*Cop/

/** A list item's text as a line of its own; the line as it is where it is no "- " item. */
export function withoutDash(line: Line): Line {
  const mark = /^-\s+/.exec(line.text)?.[0].length ?? 0
  return mark ? { ...line, text: line.text.slice(mark), start: line.start + mark } : line
}

/** Which heading a line is by its words alone. Nested and indented lines are content. */
export function headingOf(line: Line): SectionName | undefined {
  if (line.indent > 0 || line.text.length > 40) return undefined
  const text = withoutDash(line).text
  const name = SECTIONS[RANK.get(text.toLowerCase().replace(/:$/, '')) ?? -1]
  if (name === undefined) return undefined
  const criteria = name === 'Inclusion Criteria' || name === 'Exclusion Criteria'
  return text === name || criteria ? name : undefined
}

/** Whether a line that the page ends in may be the beginning of a heading or of another word of the site's own. */
export function isHalfHeading(line: Line): boolean {
  const { text } = withoutDash(line)
  return line.indent === 0 && [...SECTIONS, 'Read More', 'Not available', '-'].some(words => words.startsWith(text))
}

/**
 * Cuts a page at its headings. A heading counts only where the order of the page leaves room for it and, for the
 * commonest words ("Status"), only right below those that it belongs to: the same word in prose or among the
 * conditions stays content. Linear in the number of lines.
 */
export function splitSections(lines: readonly Line[]): PageSections {
  const filled = lines.filter(line => line.text)
  const next = followers(lines, filled)
  const page: PageSections = { head: [], sections: new Map(), bulleted: false, footer: undefined }
  let current: { name: SectionName | undefined; body: Line[] } = { name: undefined, body: page.head }
  let dashes = 0
  for (const line of lines) {
    if (line.indent === 0 && FOOTER.test(line.text) && current.name) {
      page.footer = line
      break
    }
    const name = headingOf(line)
    if (name && mayFollow(name, current.name, next(line))) {
      if (line.text.startsWith('- ')) dashes++
      current = { name, body: [] }
      page.sections.set(name, { heading: line, body: current.body })
    } else current.body.push(line)
  }
  page.bulleted = dashes * 2 > page.sections.size
  return page
}

type Follower = (steps: number) => Line | undefined

/** The n-th filled line below a line. */
function followers(lines: readonly Line[], filled: readonly Line[]): (line: Line) => Follower {
  const place = new Int32Array(lines.length)
  filled.forEach((line, at) => {
    place[line.index] = at
  })
  return line => steps => filled[(place[line.index] ?? 0) + steps]
}

/** Whether a heading may stand below another; `undefined` is the page's head. */
function mayFollow(name: SectionName, above: SectionName | undefined, below: Follower): boolean {
  const rank = rankOf(name)
  const from = above === undefined ? -1 : rankOf(above)
  if (from >= rank) return false
  const first = below(1)
  const is = (line: Line | undefined, other: SectionName): boolean => line !== undefined && headingOf(line) === other
  switch (name) {
    case 'Conditions':
    case 'Interventions':
      return from < rankOf('Registration Number')
    case 'Status':
      return above === 'Recruitment & Eligibility' || is(below(2), 'Sex')
    case 'Sex':
      return above === 'Status' || above === 'Recruitment & Eligibility' || is(below(2), 'Target Recruitment')
    case 'Inclusion Criteria':
    case 'Exclusion Criteria':
      return from >= rankOf('Recruitment & Eligibility')
    case 'Study Type':
      return above === 'Study & Design' || is(below(2), 'Study Design')
    case 'Study Design':
      return above === 'Study Type' || above === 'Study & Design'
    case 'Primary Outcome Measures':
    case 'Secondary Outcome Measures':
      return from >= rankOf('Study & Design') || OUTCOME_HEADER.test(first?.text ?? '')
    case 'Trial Locations':
      return from >= rankOf('Study & Design') || /^(?:- )?Locations \(\d+\)/.test(first?.text ?? '')
    default:
      return true
  }
}
