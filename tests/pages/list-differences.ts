import type { Criterion } from '@/lib/trial/criterion.ts'
import { Trial } from '@/lib/trial/trial.ts'
import type { ExpectedCriterion, PageExpectation } from './page-expectations.ts'

const NOTHING = (field: keyof Trial): unknown => {
  if (field === 'criteria') return { inclusion: [], exclusion: [], other: [] }
  if (/Browse$/.test(field)) return { meshes: [], ancestors: [] }
  return Trial.shape[field].safeParse([]).success ? [] : null
}

/** Where a trial is not as expected: one line a difference, none when all is as it should be. */
export function listDifferences(expected: PageExpectation['trial'], trial: Trial): string[] {
  return (Object.keys(Trial.shape) as (keyof Trial)[]).flatMap(field => {
    const actual = field === 'criteria' ? criteriaAsLists(trial.criteria) : trial[field]
    return compare(field in expected ? expected[field] : NOTHING(field), actual, field)
  })
}

const asList = ({ marker, text, children }: Criterion): ExpectedCriterion =>
  children.length ? [marker, text, children.map(asList)] : [marker, text]

const criteriaAsLists = ({ inclusion, exclusion, other }: Trial['criteria']): Record<string, ExpectedCriterion[]> => ({
  inclusion: inclusion.map(asList),
  exclusion: exclusion.map(asList),
  other: other.map(asList),
})

function compare(expected: unknown, actual: unknown, path: string): string[] {
  const differs = [`${path}: expected ${JSON.stringify(expected)}, read ${JSON.stringify(actual)}`]
  if (typeof expected === 'string') return typeof actual === 'string' && fits(expected, actual) ? [] : differs
  if (typeof expected !== 'object' || expected === null) return expected === actual ? [] : differs
  if (typeof actual !== 'object' || actual === null) return differs
  const [wanted, found] = [Object.entries(expected), new Map(Object.entries(actual))]
  const unnamed = [...found].filter(([key]) => !Object.hasOwn(expected, key))
  if (Array.isArray(expected) ? wanted.length !== found.size : !unnamed.every(([, part]) => isEmpty(part)))
    return differs
  return wanted.flatMap(([key, part]) => compare(part, found.get(key), `${path}.${key}`))
}

/** A part that a person did not name must be empty, as a field must. */
const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)

/** Whether a text has the given words: all of them, or those around each "…", in their order. */
export function fits(pattern: string, text: string): boolean {
  const flat = text.replace(/\s+/g, ' ').trim()
  const pieces = pattern.split(/\s*…\s*/)
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)]
  if (pieces.length === 1) return flat === pattern
  let from = first.length
  if (!flat.startsWith(first)) return false
  for (const piece of pieces.slice(1, -1)) {
    const at = flat.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return flat.length - last.length >= from && flat.endsWith(last)
}
