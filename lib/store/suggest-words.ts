import type Database from 'better-sqlite3'
import { editDistance } from '@/lib/search/edit-distance.ts'
import { conceptAt } from '@/lib/search/find-concept.ts'
import { foldWords } from '@/lib/search/fold-words.ts'
import { type QueryNode, wantedTerms } from '@/lib/search/query-node.ts'
import type { Suggestion } from '@/lib/search/trial-list.ts'
import { prepareOnce } from './prepare-once.ts'
import type { SearchStore } from './search-store.ts'
import { selectStoredRows } from './select-trial-rows.ts'

/** Words beyond these are taken as they are: nobody mistypes more. */
const MOST_WORDS = 8

/** A shorter word looks like too many others. */
const SHORTEST = 4

/** Candidates that are tried for a text to take the word's full form from. */
const MOST_CANDIDATES = 5

/** What may have been meant by words of a query that no trial has; null where all are known or nothing looks alike. */
export function suggestWords(search: SearchStore, q: string, typed: QueryNode): Suggestion | null {
  const words: Suggestion['words'] = []
  for (const { kind, text, field } of wantedTerms(typed).slice(0, MOST_WORDS)) {
    if (kind !== 'word' || field === 'elig' || field === 'locn' || field === 'id') continue
    const meant = meantBy(search, text)
    if (meant) words.push({ typed: text, meant })
  }
  const corrected = words.reduce((query, { typed: word, meant }) => query.replace(word, () => meant), q)
  return words.length ? { words, q: corrected } : null
}

function meantBy({ database, alike }: SearchStore, typed: string): string | undefined {
  const [word = '', ...more] = foldWords(typed)
  if (more.length > 0 || !/^\p{Ll}+$/u.test(word) || word.length < SHORTEST) return undefined
  if (conceptAt([word], 0, 'typed') || firstTrialWith(database, `"${word}"`) !== undefined) return undefined
  let candidates = alike.get(word)
  if (!candidates) {
    candidates = listAlike(database, word)
    alike.set(word, candidates)
  }
  for (const candidate of candidates) {
    const meant = fullForm(database, candidate)
    if (meant) return meant
  }
  return undefined
}

/** Words of the index that begin alike, but for two of the first letters in turn, and differ in a letter or two, the nearest first, then the commonest. */
function listAlike(database: Database.Database, word: string): string[] {
  const most = word.length > 5 ? 2 : 1
  const [first = '', second = '', third = ''] = word
  const begins = [...new Set([first + second, second + first, first + third])]
  return begins
    .flatMap(begin => wordsFrom(database, begin, word.length, most))
    .map(({ term, trials }) => ({ term, trials, distance: editDistance(word, term, most) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance || b.trials - a.trials)
    .slice(0, MOST_CANDIDATES)
    .map(({ term }) => term)
}

/** Words that begin so, which few do, and are as long but for a letter or two. */
const wordsFrom = (database: Database.Database, begin: string, length: number, most: number) =>
  prepareOnce<[string, string, number, number], { term: string; trials: number }>(
    database,
    `SELECT term, doc AS trials FROM trial_words
     WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?`,
  ).all(begin, `${begin}\u{10ffff}`, length - most, length + most)

const firstTrialWith = (database: Database.Database, expression: string): number | undefined =>
  prepareOnce<[string], { key: number }>(
    database,
    'SELECT rowid AS key FROM trial_search WHERE trial_search MATCH ? LIMIT 1',
  ).get(expression)?.key

/** The index has words without their endings; a trial whose row has the word tells it whole. */
function fullForm(database: Database.Database, folded: string): string | undefined {
  const key = firstTrialWith(database, `{title conditions interventions} : "${folded}"`)
  const [row] = key === undefined ? [] : selectStoredRows(database, [key])
  const texts = row && [row.conditions, row.interventions, row.briefTitle, row.officialTitle]
  const words = texts?.flatMap(text => text?.match(/[\p{L}\p{N}]+/gu) ?? []) ?? []
  const word = words.find(one => foldWords(one).join(' ') === folded)
  return word && (/\p{Ll}/u.test(word) ? word.toLowerCase() : word)
}
