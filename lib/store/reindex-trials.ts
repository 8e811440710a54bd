import { z } from 'zod'
import { INDEX_VERSION, indexTrial, type SearchableTrial } from './index-trial.ts'
import type { WritableStore } from './open-store.ts'

const Names = z.array(z.string())

/**
 * Fills the full-text index from the rows where an older program, or none, filled it. SQLite's `user_version` remembers
 * whose index it is. All in one transaction: until it is done, readers find what they found before.
 */
export function reindexTrials(store: WritableStore): void {
  const isUpToDate = () => store.pragma('user_version', { simple: true }) === INDEX_VERSION
  if (isUpToDate()) return
  const reindex = store.transaction(() => {
    // Another process may have done it meanwhile.
    if (isUpToDate()) return
    const keys = store.prepare<[], number>('SELECT key FROM trials').pluck().all()
    for (const key of keys) indexTrial(store, key, selectSearchable(store, key))
    store.pragma(`user_version = ${INDEX_VERSION}`)
  })
  reindex.immediate()
}

type Scalars = Pick<
  SearchableTrial,
  | 'trialId'
  | 'nctId'
  | 'orgStudyId'
  | 'briefTitle'
  | 'officialTitle'
  | 'briefSummary'
  | 'detailedDescription'
  | 'eligibilityCriteria'
>

/** What the index is made of, from the rows of the trial. */
function selectSearchable(store: WritableStore, key: number): SearchableTrial {
  const list = <Row>(columns: string, table: string): Row[] =>
    store.prepare<[number], Row>(`SELECT ${columns} FROM ${table} WHERE trialKey = ? ORDER BY position`).all(key)
  const scalars = store
    .prepare<[number], Scalars>(
      `SELECT trialId, nctId, orgStudyId, briefTitle, officialTitle, briefSummary, detailedDescription, eligibilityCriteria
       FROM trials WHERE key = ?`,
    )
    .get(key)
  if (!scalars) throw new Error(`The trial ${key} is not stored`)
  const sponsors = list<{ role: string; name: string }>('role, name', 'sponsors')
  return {
    ...scalars,
    secondaryIds: list<{ id: string }>('value AS id', 'identifiers'),
    conditions: list<{ name: string }>('name', 'conditions').map(({ name }) => name),
    interventions: list<{ name: string; description: string | null }>('name, description', 'interventions'),
    armGroups: list<{ label: string; description: string | null; interventionNames: string }>(
      'label, description, interventionNames',
      'arm_groups',
    ).map(({ interventionNames, ...armGroup }) => ({
      ...armGroup,
      interventionNames: Names.parse(JSON.parse(interventionNames)),
    })),
    leadSponsor: sponsors.find(({ role }) => role === 'lead') ?? null,
    collaborators: sponsors.filter(({ role }) => role !== 'lead'),
    locations: list<SearchableTrial['locations'][number]>('facility, city, state, country', 'locations'),
    countries: list<{ name: string }>('name', 'countries').map(({ name }) => name),
  }
}
