import type { PageWarning } from '@/lib/registries/contract.ts'
import { readCriteria } from '@/lib/registries/page/criteria.ts'
import { filled, foundAt } from '@/lib/registries/page/found.ts'
import { type Line, spanOf } from '@/lib/registries/page/lines.ts'
import { warn } from '@/lib/registries/page/page-draft.ts'
import { isCutIn, isNct, type MedPathPage } from './page-context.ts'
import { isSaidToBeMissing } from './read-recruitment.ts'
import type { SectionName } from './sections.ts'

const BUTTON = /^Read (?:More|Less)$/
/** What the site puts where a record has no criteria. "None" is a registrant's word, and stays. */
const NOTHING = /^Not available$/
/** Lines with a lost comparator that are named. */
const MOST_LOST = 20

/**
 * Reads the criteria, as text and as a tree. Text extractors may lose the headings; then nobody can say which criterion
 * lets people in and which keeps them out, and all of them stand under neither.
 */
export function readEligibility(page: MedPathPage): void {
  const inclusion = criteriaLines(page, 'Inclusion Criteria')
  const exclusion = criteriaLines(page, 'Exclusion Criteria')
  const loose = inclusion ? undefined : looseLines(page)
  const criteria = {
    inclusion: inclusion ? read(page, inclusion, 'criteria.inclusion') : [],
    exclusion: exclusion ? read(page, exclusion, 'criteria.exclusion') : [],
    other: loose ? read(page, loose, 'criteria.other') : [],
  }
  page.draft.findings.criteria = criteria
  if (loose && spanOf(loose)) warnOfLostHeadings(page, loose, exclusion !== undefined)
  readRawText(page, loose)
  for (const name of ['Inclusion Criteria', 'Exclusion Criteria', 'Target Recruitment'] as const)
    warnOfCut(page, name, loose)
}

function read(page: MedPathPage, lines: Line[], field: 'criteria.inclusion' | 'criteria.exclusion' | 'criteria.other') {
  if (filled(lines).every(line => NOTHING.test(line.text))) return []
  warnOfLostComparators(page, lines, field)
  const { items, warnings } = readCriteria(lines, field)
  page.draft.warnings.push(...(warnings satisfies PageWarning[]))
  return items
}

/** "= 18 years" or "¡Ý 18" for "≥ 18" or "≤ 18". */
const LOST_COMPARATOR = /(?:^|[^<>=≤≥!])=\s*\d|¡[ÝÜ]/

/** MedPath turns the comparators of other registers' records into an equals sign; which it was is not ours to say. */
function warnOfLostComparators(page: MedPathPage, lines: readonly Line[], field: string): void {
  if (isNct(page)) return
  for (const line of lines.filter(({ text }) => LOST_COMPARATOR.test(text)).slice(0, MOST_LOST))
    warn(
      page.draft,
      'lossyField',
      field,
      line,
      'MedPath loses ≥ and ≤ in records of this register, so this limit may be a lower or an upper one.',
    )
}

/** The lines under a criteria heading without the button; undefined where there is no such heading. */
function criteriaLines(page: MedPathPage, name: 'Inclusion Criteria' | 'Exclusion Criteria'): Line[] | undefined {
  const section = page.sections.get(name)
  if (!section) return undefined
  const lines = section.body.filter(line => !BUTTON.test(line.text))
  const said = filled(lines)
  const last = said.at(-1)
  if (last && said.length === 1 && isSaidToBeMissing(last.text)) return []
  const field = name === 'Inclusion Criteria' ? 'criteria.inclusion' : 'criteria.exclusion'
  if (!last && !page.cut)
    warn(
      page.draft,
      'emptySection',
      field,
      section.heading,
      `The heading "${section.heading.text}" has nothing under it.`,
    )
  if (last && lines.length < section.body.length && /(?:…|\.\.\.)$/.test(last.text))
    warn(
      page.draft,
      'cutOff',
      field,
      last,
      'The page was saved with the criteria folded in; the rest of them is missing.',
    )
  return lines
}

/** What stands below the number of participants where the heading of the inclusion criteria is lost. */
function looseLines(page: MedPathPage): Line[] | undefined {
  const target = page.sections.get('Target Recruitment')
  if (!target) return undefined
  const value = target.body.findIndex(line => line.text)
  const rest = target.body.splice(value < 0 ? target.body.length : value + 1)
  return rest.filter(line => !BUTTON.test(line.text))
}

function warnOfLostHeadings(page: MedPathPage, loose: readonly Line[], exclusionStands: boolean): void {
  const span = spanOf(loose)
  if (!span) return
  page.draft.unreadable.push('criteria.inclusion')
  if (!exclusionStands) page.draft.unreadable.push('criteria.exclusion')
  warn(
    page.draft,
    'unreadable',
    'criteria.other',
    span,
    exclusionStands
      ? 'The heading of the inclusion criteria is lost; the criteria above the exclusion criteria were kept under neither heading.'
      : 'The headings of the criteria are lost, so inclusion and exclusion cannot be told apart; all were kept under neither heading.',
  )
}

/** The criteria as they stand, headings included, without the button between them. */
function readRawText(page: MedPathPage, loose: readonly Line[] | undefined): void {
  const parts: Line[][] = loose ? [[...loose]] : []
  for (const name of ['Inclusion Criteria', 'Exclusion Criteria'] as const) {
    const section = page.sections.get(name)
    if (!section || !filled(section.body).some(line => !BUTTON.test(line.text))) continue
    const button = section.body.findIndex(line => BUTTON.test(line.text))
    parts.push([section.heading, ...section.body.slice(0, button < 0 ? undefined : button)])
    if (button >= 0) parts.push(section.body.slice(button + 1))
  }
  const [first, ...rest] = parts.flatMap(lines => spanOf(lines) ?? [])
  if (!first) return
  const words = [first, ...rest].map(({ start, end }) => page.draft.text.slice(start, end).replace(/\r\n?/g, '\n'))
  page.draft.findings.eligibilityCriteria = foundAt(words.join('\n'), first, ...rest)
}

function warnOfCut(page: MedPathPage, name: SectionName, loose: readonly Line[] | undefined): void {
  if (!isCutIn(page, name)) return
  if (name === 'Target Recruitment' && !(loose && spanOf(loose))) return
  const last = filled(page.lines).at(-1)
  const field =
    name === 'Inclusion Criteria'
      ? 'criteria.inclusion'
      : name === 'Exclusion Criteria'
        ? 'criteria.exclusion'
        : 'criteria.other'
  if (!last) return
  for (const path of ['eligibilityCriteria', field])
    warn(
      page.draft,
      'cutOff',
      path,
      last,
      'The page ends in the criteria; the last one may be half of one, and others may be missing.',
    )
}
