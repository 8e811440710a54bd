import { cutSnippet } from '@/lib/search/cut-snippet.ts'
import { type MarkFinder, markFinder, type Span } from '@/lib/search/find-marks.ts'
import { foldWords } from '@/lib/search/fold-words.ts'
import { type Field, isTerm, type QueryNode } from '@/lib/search/query-node.ts'
import type { Hit, TrialRow } from '@/lib/search/trial-list.ts'
import { getTextVersions } from '@/lib/store/get-current-texts.ts'
import { detailsTexts, searchTexts } from '@/lib/store/index-trial.ts'
import { limitedCache } from '@/lib/store/limited-cache.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { readTrials } from './read-trials.ts'

/** A text and what of it a query can name; null where no field does. */
type FieldText = { field: Field | null; text: string | null | undefined }

type Place = FieldText & { name: Hit['place'] }

/** What is to be shown: words of which any one will do, or all of several parts, or any of them. */
type Wanted = { kind: 'words'; find: MarkFinder } | { kind: 'all' | 'any'; parts: Wanted[] }

/** As many places as a row tells of. */
const MOST_PLACES = 3

/** As many words are looked for in the texts of a trial: each goes through all of them. */
const MOST_SOUGHT = 20

/**
 * For trials whose row does not show all that they were found by, where the rest of it stands, with the words around it,
 * by the trials' numbers.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export async function findHits(rows: readonly TrialRow[], query: QueryNode | null): Promise<Record<string, Hit[]>> {
  const wanted = query ? wantedOf(query) : undefined
  if (!wanted) return {}
  const find = markFinder(query)
  const shown = new Map(rows.map(row => [row.trialId, textsShown(row).filter(text => isFoundIn([text], find))]))
  const shownOf = ({ trialId }: TrialRow) => shown.get(trialId) ?? []
  const unexplained = rows.filter(row => findMissing(wanted, shownOf(row)).length > 0)
  if (unexplained.length === 0) return {}
  const looked = JSON.stringify(query)
  const versions = await getTextVersions(unexplained.map(({ trialId }) => trialId))
  const keyOf = ({ trialId }: TrialRow) => `${versions.get(trialId)} ${looked}`
  const unread = unexplained.filter(row => known.get(keyOf(row)) === undefined)
  const trials = await readTrials(unread.map(({ trialId }) => trialId))
  for (const row of unread) {
    const trial = trials.get(row.trialId)
    if (trial) known.set(keyOf(row), findPlaces(wanted, shownOf(row), placesOf(trial), find))
  }
  const hits = unexplained.map(row => [row.trialId, known.get(keyOf(row)) ?? []] as const)
  return Object.fromEntries(hits.filter(([, places]) => places.length > 0))
}

/** What was found, by the texts and the query: reading the texts takes longer than all else of a page of the list. */
const known = limitedCache<Hit[]>(16 * 2 ** 20, places => 200 + JSON.stringify(places).length * 2)

/** Undefined where nothing is wanted: what is to be left out, and what has no word, stands nowhere. */
function wantedOf(node: QueryNode): Wanted | undefined {
  if (node.kind === 'not') return undefined
  if (isTerm(node)) return foldWords(node.text).length > 0 ? { kind: 'words', find: markFinder(node) } : undefined
  const { kind, parts } = node
  // Other names are many: they are looked for at once.
  const terms = kind === 'or' ? parts.filter(isTerm) : []
  const names: Wanted[] = terms.length > 0 ? [{ kind: 'words', find: markFinder({ kind, parts: terms }) }] : []
  const others = parts.filter(part => !(kind === 'or' && isTerm(part))).map(wantedOf)
  const all = [...names, ...others.filter(part => part !== undefined)]
  return all.length > 1 ? { kind: kind === 'or' ? 'any' : 'all', parts: all } : all[0]
}

const isFoundIn = (texts: readonly FieldText[], find: MarkFinder): boolean =>
  texts.some(({ text, field }) => text && find(text, field).length > 0)

/** The parts of what is wanted that stand in none of the texts. */
function findMissing(wanted: Wanted, texts: readonly FieldText[]): Wanted[] {
  if (wanted.kind === 'words') return isFoundIn(texts, wanted.find) ? [] : [wanted]
  const missing = wanted.parts.map(part => findMissing(part, texts))
  if (wanted.kind === 'all') return missing.flat()
  return missing.some(({ length }) => length === 0) ? [] : [wanted]
}

/** How many of the words stand in one of the texts, or had one of the places found for them. */
function countShown(wanted: Wanted, texts: readonly FieldText[], found: readonly FoundPlace[]): number {
  if (wanted.kind !== 'words') return wanted.parts.reduce((sum, part) => sum + countShown(part, texts, found), 0)
  return isFoundIn(texts, wanted.find) || found.some(({ words }) => words === wanted.find) ? 1 : 0
}

/** All conditions are as good as shown: the row has those first that are found. */
const textsShown = (row: TrialRow): FieldText[] => [
  { field: 'title', text: row.briefTitle },
  ...row.conditions.map(text => ({ field: 'cond' as const, text })),
  { field: 'id', text: row.trialId },
  { field: 'spons', text: row.leadSponsor?.name },
]

/**
 * Places that show, together with the texts that are shown anyway, all that is wanted, as far as there are any: no more
 * than it takes, up to the most that a row tells of.
 */
function findPlaces(wanted: Wanted, shown: readonly FieldText[], places: readonly Place[], find: MarkFinder): Hit[] {
  let left = MOST_SOUGHT
  const seek: Seek = { shown, findPlace: words => (left-- > 0 ? findPlace(places, words, find) : undefined) }
  const parts = wanted.kind === 'all' ? wanted.parts : [wanted]
  const found = parts.reduce<FoundPlace[]>((all, part) => addPlaces(all, part, seek) ?? all, [])
  const count = (some: readonly FoundPlace[]) => countShown(wanted, [...shown, ...hitsOf(some)], some)
  // The place of one word may show another that was found elsewhere before.
  const needed = found.reduce((left, place) => {
    const others = left.filter(one => one !== place)
    return count(others) < count(left) ? left : others
  }, found)
  return hitsOf(needed)
}

/** A place with the words that it was found for: a piece of a text may be read otherwise than the whole. */
type FoundPlace = { hit: Hit; words: MarkFinder }

const hitsOf = (found: readonly FoundPlace[]): Hit[] => found.map(({ hit }) => hit)

type Seek = { shown: readonly FieldText[]; findPlace: (words: MarkFinder) => Hit | undefined }

/**
 * The places and those that show what is wanted as well, as far as a row has room for them; undefined where it stands
 * nowhere.
 */
function addPlaces(found: FoundPlace[], wanted: Wanted, seek: Seek): FoundPlace[] | undefined {
  if (found.length >= MOST_PLACES) return found
  if (wanted.kind === 'words') {
    const { find: words } = wanted
    if (isFoundIn([...seek.shown, ...hitsOf(found)], words)) return found
    const hit = seek.findPlace(words)
    return hit && [...found, { hit, words }]
  }
  const add = (all: FoundPlace[] | undefined, part: Wanted) => all && addPlaces(all, part, seek)
  if (wanted.kind === 'all') return wanted.parts.reduce<FoundPlace[] | undefined>(add, found)
  const ways = wanted.parts.map(part => add(found, part)).filter(way => way !== undefined)
  return ways.toSorted((one, other) => one.length - other.length)[0]
}

/** The texts that are searched, those that say most first. */
function placesOf(trial: Trial): Place[] {
  const { orgStudyId, secondaryIds, interventions, armGroups, leadSponsor, collaborators } = trial
  const places = trial.locations.map(({ facility, city, state, country }) => [facility, city, state, country])
  return [
    { name: 'official title', field: 'title', text: trial.officialTitle },
    { name: 'acronym', field: 'title', text: trial.acronym },
    ...interventions.map(({ name }) => ({ name: 'intervention', field: 'intr', text: name }) as const),
    ...interventions
      .flatMap(({ otherNames }) => otherNames)
      .map(text => ({ name: 'other name', field: 'intr', text }) as const),
    ...armGroups.map(({ label }) => ({ name: 'arm', field: 'intr', text: label }) as const),
    ...[leadSponsor, ...collaborators].map(one => ({ name: 'sponsor', field: 'spons', text: one?.name }) as const),
    ...[trial.nctId?.slice('NCT'.length), orgStudyId, ...secondaryIds.map(({ id }) => id)].map(
      text => ({ name: 'number', field: 'id', text }) as const,
    ),
    ...trial.conditionBrowse.meshes.map(({ term }) => ({ name: 'MeSH term', field: 'cond', text: term }) as const),
    ...trial.interventionBrowse.meshes.map(({ term }) => ({ name: 'MeSH term', field: 'intr', text: term }) as const),
    ...trial.keywords.map(text => ({ name: 'keywords', field: null, text }) as const),
    { name: 'summary', field: null, text: trial.briefSummary },
    ...searchTexts(trial).description.map(text => ({ name: 'description', field: null, text }) as const),
    // A description may tell them too.
    ...detailsTexts(trial).eligibility.map(text => ({ name: 'criteria', field: 'elig', text }) as const),
    ...[...places.map(parts => parts.filter(Boolean).join(', ')), ...trial.countries].map(
      text => ({ name: 'site', field: 'locn', text }) as const,
    ),
  ]
}

/** The first place of the words, cut out of its text, with all marked in it that `find` finds there. */
function findPlace(places: readonly Place[], words: MarkFinder, find: MarkFinder): Hit | undefined {
  for (const { name, field, text } of places) {
    const first = text ? firstMark(text, field, words) : undefined
    if (!text || !first) continue
    const snippet = cutSnippet(text, first)
    const start = snippet.before.length
    const cut = snippet.before + snippet.words + snippet.after
    const own = { start, end: start + snippet.words.length }
    const others = find(cut, field).filter(mark => mark.end <= own.start || mark.start >= own.end)
    return { place: name, field, text: cut, marks: [...others, own].toSorted((a, b) => a.start - b.start) }
  }
  return undefined
}

/** Longer texts are looked through from their beginning on, as far as need be. */
const BEGINNING = 2000

/** Words that end so far before the end of a part are the same in the whole, whatever follows. */
const CERTAIN = 200

function firstMark(text: string, field: Field | null, find: MarkFinder): Span | undefined {
  if (text.length > 2 * BEGINNING) {
    const [first] = find(text.slice(0, BEGINNING), field)
    if (first && first.end < BEGINNING - CERTAIN) return first
  }
  return find(text, field)[0]
}
