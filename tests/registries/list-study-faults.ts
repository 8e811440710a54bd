import { unescapeMarkdown } from '@/lib/registries/page/unescape.ts'
import type { Criteria, Criterion } from '@/lib/trial/criterion.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { valueAt } from '@/lib/trial/fields.ts'
import { look } from './expected-trial.ts'

/** In these fields the registry writes Markdown, whose escapes are undone in the value. */
const MARKUP =
  /(?:briefSummary|[dD]escription|studyPopulation|seeAlsoLinks\.\d+\.label|comment|accessCriteria|ipdSharingStatement\.timeFrame)$/

/** The path in a parsed record that a JSON pointer means. */
const pathOf = (pointer = ''): string => pointer.slice(1).replaceAll('/', '.')

/** Values whose place does not say them: one line each. Criteria are parts of a text, and so in it. */
export function listPlaceFaults(text: string, { trial, evidence }: DocumentReading): string[] {
  const record: unknown = JSON.parse(text)
  return Object.entries(evidence).flatMap(([field, places]) => {
    const value = valueAt(trial, field)
    if (Array.isArray(value)) return []
    return places.flatMap(({ start, end, path }) => {
      const quote = text.slice(start, end)
      const there = look(record, pathOf(path))
      const said = typeof there === 'string' ? JSON.parse(`"${quote}"`) : JSON.parse(quote)
      if (field.startsWith('criteria.')) return String(there).includes(said) ? [] : [`${field}: ${quote}`]
      const read = MARKUP.test(field) ? unescapeMarkdown(String(said)) : said
      return said === there && read === value ? [] : [`${field}: ${quote} at ${path}`]
    })
  })
}

/** The words of criteria without blanks, marks and escapes. */
const squash = (text: string): string =>
  unescapeMarkdown(text)
    .replace(/<!-- -->/g, '')
    .replace(/\s+/g, '')

const wordsOf = (items: readonly Criterion[]): string =>
  items.map(({ marker, text, children }) => squash(`${marker ?? ''}${text}`) + wordsOf(children)).join('')

/** How many characters of the criteria stand in no criterion: those of the headings between the lists. */
export const countLostCharacters = (eligibilityCriteria: string, { inclusion, exclusion, other }: Criteria): number =>
  squash(eligibilityCriteria).length - wordsOf([...inclusion, ...exclusion, ...other]).length

/** Values of a parsed record that no field of its trial was read from, as JSON pointers. */
export function listUnreadPlaces(record: unknown, { evidence }: DocumentReading): string[] {
  const read = new Set(Object.values(evidence).flatMap(places => places.map(({ path }) => path)))
  const unread: string[] = []
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) walk(part, `${pointer}/${key}`)
    else if (!read.has(pointer)) unread.push(pointer)
  }
  walk(record, '')
  return unread
}
