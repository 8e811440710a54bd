import { editDistance } from '@/lib/search/edit-distance.ts'
import { conceptAt } from '@/lib/search/find-concept.ts'
import { foldWords } from '@/lib/search/fold-words.ts'
import { type QueryNode, wantedTerms } from '@/lib/search/query-node.ts'
import type { Suggestion } from '@/lib/search/trial-list.ts'
import type { StoreReader } from './read-store.ts'

/** Words beyond these are taken as they are: nobody mistypes more. */
const MOST_WORDS = 8

/** A shorter word looks like too many others. */
const SHORTEST = 4

/** Candidates that are tried for a text to take the word's full form from. */
const MOST_CANDIDATES = 5

/** What may have been meant by words of a query that no trial has; null where all are known or nothing looks alike. */
export async function suggestWords(reader: StoreReader, q: string, typed: QueryNode): Promise<Suggestion | null> {
  const words: Suggestion['words'] = []
  for (const { kind, text, field } of wantedTerms(typed).slice(0, MOST_WORDS)) {
    if (kind !== 'word' || field === 'elig' || field === 'locn' || field === 'id') continue
    const meant = await meantBy(reader, text)
    if (meant) words.push({ typed: text, meant })
  }
  const corrected = words.reduce((query, { typed: word, meant }) => query.replace(word, () => meant), q)
  return words.length ? { words, q: corrected } : null
}

async function meantBy(reader: StoreReader, typed: string): Promise<string | undefined> {
  const [word = '', ...more] = foldWords(typed)
  if (more.length > 0 || !/^\p{Ll}+$/u.test(word) || word.length < SHORTEST) return undefined
  if (conceptAt([word], 0, 'typed') || (await firstTrialWith(reader, `"${word}"`)) !== undefined) return undefined
  for (const candidate of await listAlike(reader, word)) {
    const meant = await fullForm(reader, candidate)
    if (meant) return meant
  }
  return undefined
}

/** Words of the index that begin alike and differ in a letter or two, the nearest first, then the commonest. */
async function listAlike(reader: StoreReader, word: string): Promise<string[]> {
  const most = word.length > 5 ? 2 : 1
  const [first = '', second = ''] = word
  const begins = [...new Set([first + second, second + first])]
  const found = await Promise.all(begins.map(begin => wordsFrom(reader, begin, word.length, most)))
  return found
    .flat()
    .map(({ term, trials }) => ({ term, trials: Number(trials), distance: editDistance(word, term, most) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance || b.trials - a.trials)
    .slice(0, MOST_CANDIDATES)
    .map(({ term }) => term)
}

/** Words that begin so, which few do, and are as long but for a letter or two. */
function wordsFrom(reader: StoreReader, begin: string, length: number, most: number) {
  return reader.$queryRaw<{ term: string; trials: bigint }[]>`
    SELECT term, doc AS trials FROM trial_words
    WHERE term >= ${begin} AND term < ${`${begin}\u{10ffff}`}
      AND length(term) BETWEEN ${length - most} AND ${length + most}`
}

async function firstTrialWith(reader: StoreReader, expression: string): Promise<number | undefined> {
  const [row] = await reader.$queryRaw<{ key: bigint }[]>`
    SELECT rowid AS key FROM trial_search WHERE trial_search MATCH ${expression} LIMIT 1`
  return row && Number(row.key)
}

/** The index has words without their endings; a trial that has the word tells it whole. */
async function fullForm(reader: StoreReader, folded: string): Promise<string | undefined> {
  const key = await firstTrialWith(reader, `{title conditions interventions summary} : "${folded}"`)
  if (key === undefined) return undefined
  const trial = await reader.trial.findUnique({
    where: { key },
    select: { briefTitle: true, officialTitle: true, briefSummary: true, conditions: true, interventions: true },
  })
  const texts = [
    ...(trial?.conditions ?? []).map(({ name }) => name),
    ...(trial?.interventions ?? []).map(({ name }) => name),
    trial?.briefTitle,
    trial?.officialTitle,
    trial?.briefSummary,
  ]
  const words = texts.flatMap(text => text?.match(/[\p{L}\p{N}]+/gu) ?? [])
  const word = words.find(one => foldWords(one).join(' ') === folded)
  return word && (/\p{Ll}/u.test(word) ? word.toLowerCase() : word)
}
