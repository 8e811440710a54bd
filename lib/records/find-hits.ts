import { cutSnippet } from '@/lib/search/cut-snippet.ts'
import { type MarkFinder, markFinder, type Span } from '@/lib/search/find-marks.ts'
import type { Field, QueryNode } from '@/lib/search/query-node.ts'
import type { Hit, TrialRow } from '@/lib/search/trial-list.ts'
import { getTextVersions } from '@/lib/store/get-current-texts.ts'
import { limitedCache } from '@/lib/store/limited-cache.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { readTrials } from './read-trials.ts'

type Place = { name: Hit['place']; field: Field | null; text: string | null | undefined }

/**
 * For trials whose row does not show why they were found, where the query's words stand and the words around them, by
 * the trials' numbers.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export async function findHits(rows: readonly TrialRow[], query: QueryNode | null): Promise<Record<string, Hit>> {
  const find = markFinder(query)
  const unexplained = rows.filter(row => !placesShown(row).some(place => isFoundIn(place, find)))
  if (!query || unexplained.length === 0) return {}
  const trialIds = unexplained.map(({ trialId }) => trialId)
  const looked = JSON.stringify(query)
  const versions = await getTextVersions(trialIds)
  const keyOf = (trialId: string) => `${versions.get(trialId)} ${looked}`
  const trials = await readTrials(trialIds.filter(trialId => known.get(keyOf(trialId)) === undefined))
  for (const [trialId, trial] of trials) known.set(keyOf(trialId), firstHit(placesOf(trial), find) ?? 'none')
  const hits = trialIds.map(trialId => [trialId, known.get(keyOf(trialId))])
  return Object.fromEntries(hits.filter(([, hit]) => hit && hit !== 'none'))
}

/** What was found, by the texts and the query: reading the texts takes longer than all else of a page of the list. */
const known = limitedCache<Hit | 'none'>(16 * 2 ** 20, hit => 200 + JSON.stringify(hit).length * 2)

const placesShown = (row: TrialRow): Omit<Place, 'name'>[] => [
  { field: 'title', text: row.briefTitle },
  ...row.conditions.map(text => ({ field: 'cond' as const, text })),
  { field: 'id', text: row.trialId },
  { field: 'spons', text: row.leadSponsor?.name },
]

const isFoundIn = ({ text, field }: Omit<Place, 'name'>, find: MarkFinder): boolean =>
  text ? find(text, field).length > 0 : false

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
    { name: 'description', field: null, text: trial.detailedDescription },
    ...[...interventions, ...armGroups].map(
      ({ description }) => ({ name: 'description', field: null, text: description }) as const,
    ),
    { name: 'criteria', field: 'elig', text: trial.eligibilityCriteria },
    ...[...places.map(parts => parts.filter(Boolean).join(', ')), ...trial.countries].map(
      text => ({ name: 'site', field: 'locn', text }) as const,
    ),
  ]
}

function firstHit(places: readonly Place[], find: MarkFinder): Hit | undefined {
  for (const { name, field, text } of places) {
    const first = text ? firstMark(text, field, find) : undefined
    if (text && first) return { place: name, ...cutSnippet(text, first) }
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
