import { foldWords } from '@/lib/search/fold-words.ts'
import { parseTrialQuery, type TrialQuery } from '@/lib/search/trial-query.ts'
import { peekIntoStore, type WritableStore } from '@/lib/store/open-store.ts'
import { draw, drawSome, seededRandom } from './seeded-random.ts'

/** A query of the log, and what kind of query it is. */
export type LoggedQuery = { kind: string; query: TrialQuery }

/** A word as it is typed, and how many trials have it. */
export type CountedWord = { word: string; trials: number }

const EACH = 24
const SEED = 4
const SAMPLED_TRIALS = 1500

/** Values of the filters that the real records have many of, rare and common ones. */
const FILTERS = [
  'status=RECRUITING',
  'status=COMPLETED&phase=PHASE3',
  'phase=PHASE1&phase=PHASE2',
  'sex=FEMALE',
  'age=CHILD',
  'studyType=OBSERVATIONAL',
  'country=France',
  'country=United+States&status=RECRUITING',
  'registry=ClinicalTrials.gov',
  'doses=STATED',
  'results=POSTED',
  'interventionType=DRUG&interventionType=BIOLOGICAL',
  'sponsorClass=INDUSTRY&status=COMPLETED',
]
const RANGES = [
  'startFrom=2019',
  'startFrom=2021-05&startTo=2023-02',
  'updatedFrom=2024-06',
  'updatedTo=2015&status=COMPLETED',
  'ageFrom=2&ageTo=11',
  'ageFrom=70',
  'enrollmentFrom=500',
  'enrollmentFrom=10&enrollmentTo=40&phase=PHASE1',
]
const FIELDS = ['title', 'cond', 'intr', 'elig']
const SORTS = ['updated', 'start', 'enrollment', 'phase', 'title']

/** The queries that a search is measured with: 24 of each of ten kinds, the same for the same database. */
export function makeQueryLog(store: WritableStore): LoggedQuery[] {
  const random = seededRandom(SEED)
  const titles = sampleTitles(store, random)
  const { rare, middle, common } = countWords(store, titles)
  const word = (words: readonly CountedWord[]) => draw(words, random).word
  const kinds: Record<string, () => string> = {
    'rare word': () => `q=${word(rare)}`,
    'middling word': () => `q=${word(middle)}`,
    'common word': () => `q=${word(common)}`,
    phrase: () => `q="${drawPhrase(titles, random)}"`,
    'two words': () => `q=${word(common)} ${word(random() < 0.5 ? common : middle)}`,
    prefix: () => `q=${word(random() < 0.5 ? common : middle).slice(0, 3 + Math.floor(random() * 3))}*`,
    filters: () => `${random() < 0.3 ? '' : `q=${word(random() < 0.5 ? common : middle)}&`}${draw(FILTERS, random)}`,
    fields: () => `q=${draw(FIELDS, random)}:${word(random() < 0.5 ? common : middle)}`,
    ranges: () => `${random() < 0.3 ? '' : `q=${word(random() < 0.5 ? common : middle)}&`}${draw(RANGES, random)}`,
    'page 100': () => `${random() < 0.5 ? `sort=${draw(SORTS, random)}` : `q=${word(common)}`}&page=100`,
  }
  return Object.entries(kinds).flatMap(([kind, make]) =>
    Array.from({ length: EACH }, () => ({ kind, query: parseTrialQuery(new URLSearchParams(make())) })),
  )
}

/**
 * The query with another filter or at another page: what the words match has been looked up for it before, and what the
 * list shows of that has not.
 */
export function varyQuery(query: TrialQuery, at: number): TrialQuery {
  const { filters, page } = query
  if (at % 2) return { ...query, page: page + 1 }
  const [status, phase] = draw(UNSEEN_FILTERS, seededRandom(at))
  return { ...query, page: 1, filters: { ...filters, status: [status], phase: [phase] } }
}

const UNSEEN_FILTERS = [
  ['COMPLETED', 'PHASE2'],
  ['RECRUITING', 'PHASE1'],
  ['UNKNOWN', 'NA'],
  ['TERMINATED', 'PHASE3'],
] as const

/** Words of titles: the commonest, and some of every rarity below. */
export function listSearchedWords(store: WritableStore, count: number): CountedWord[] {
  const random = seededRandom(SEED)
  const { rare, middle, common } = countWords(store, sampleTitles(store, random))
  const third = Math.ceil(count / 3)
  return [
    ...common.toSorted((a, b) => b.trials - a.trials).slice(0, third),
    ...drawSome(common, third, random),
    ...drawSome(middle, Math.ceil(third / 2), random),
    ...drawSome(rare, Math.floor(third / 2), random),
  ]
}

function sampleTitles(store: WritableStore, random: () => number): string[] {
  const keys = store.prepare<[], number>('SELECT key FROM trials ORDER BY key').pluck().all()
  const title = store.prepare<[number], string>('SELECT briefTitle FROM trials WHERE key = ?').pluck()
  return drawSome(keys, SAMPLED_TRIALS, random).flatMap(key => title.get(key)?.replace(/ \(synthetic\)$/, '') ?? [])
}

const SHORTEST = 4

function countWords(
  store: WritableStore,
  titles: readonly string[],
): Record<'rare' | 'middle' | 'common', CountedWord[]> {
  const all = store.prepare<[], number>('SELECT count(*) FROM trials').pluck().get() ?? 0
  const count = store.prepare<[string], number>('SELECT doc FROM trial_words WHERE term = ?').pluck()
  const words = titles.flatMap(title => title.match(/\p{L}+/gu) ?? []).map(word => word.toLowerCase())
  // The first of those that the index takes for one: "study" and not "studies" as well.
  const byTerm = new Map(words.toReversed().map(word => [foldWords(word).join(' '), word]))
  const counted = [...byTerm]
    // Every made trial says that it is synthetic.
    .filter(([, word]) => word.length >= SHORTEST && word !== 'synthetic')
    .map(([term, word]) => ({ word, trials: count.get(term) ?? 0 }))
    .filter(({ trials }) => trials > 0)
  return {
    rare: counted.filter(({ trials }) => trials <= Math.max(20, all / 1000)),
    middle: counted.filter(({ trials }) => trials > all / 500 && trials <= all / 50),
    common: counted.filter(({ trials }) => trials > all / 30),
  }
}

function drawPhrase(titles: readonly string[], random: () => number): string {
  const words = draw(titles, random).match(/\p{L}[\p{L}\d-]*/gu) ?? []
  const from = Math.floor(random() * Math.max(1, words.length - 2))
  return words.slice(from, from + 2 + Math.floor(random() * 2)).join(' ')
}

/** The same, of the registry in a file. */
export function readQueryLog(database: string): LoggedQuery[] {
  const store = peekIntoStore(database)
  if (!store) throw new Error(`There is no registry in ${database}`)
  const log = makeQueryLog(store)
  store.close()
  return log
}
