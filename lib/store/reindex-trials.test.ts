import { afterEach, beforeEach, expect, it } from 'vitest'
import { trialAt } from '@/tests/support/varied-trials.ts'
import { INDEX_VERSION } from './index-trial.ts'
import { openStore, type WritableStore } from './open-store.ts'
import { freshFolder, readingOf, storeForReadings, trialWith } from './testing.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

const TABLES = ['trial_search', 'trial_details_search']

/** Every word of the index with its place. */
const wordsOf = (store: WritableStore) =>
  TABLES.map(table => {
    store.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', '${table}', 'instance')`)
    const words = store.prepare('SELECT * FROM temp.words ORDER BY term, doc, col, offset').all()
    store.exec('DROP TABLE temp.words')
    return words
  })

it('fills the index from the rows as writing the trials filled it', () => {
  const { store, save } = storeForReadings()
  for (let at = 1; at < 30; at++) save(readingOf(trialAt(at)))
  const full = trialWith({
    trialId: 'EUCTR2012-002934-35-NL',
    orgStudyId: 'X-1',
    secondaryIds: [{ id: 'U1111', type: null }],
    leadSponsor: { name: 'A lead', class: null },
    collaborators: [{ name: 'A helper', class: null }],
    armGroups: [{ label: 'Low', type: null, description: 'A dose', interventionNames: ['Drug: X', 'Y, "Z"'] }],
    interventions: [{ name: 'X', type: null, description: 'An infusion', armGroupLabels: ['Low'] }],
    detailedDescription: 'All of it.\n\nExclusion criteria:\n\nAPL',
    eligibilityCriteria: '* ALL\n* no APL',
    locations: [{ facility: 'A site', status: null, city: 'Moscow', state: null, country: 'Russia' }],
    countries: ['Russia'],
  })
  save(readingOf(full))
  const written = wordsOf(store)
  expect(written.map(({ length }) => length > 10)).toEqual([true, true])
  for (const table of TABLES) store.exec(`DELETE FROM ${table}`)
  store.pragma('user_version = 0')
  store.close()

  const reopened = openStore()
  expect(wordsOf(reopened)).toEqual(written)
  expect(reopened.pragma('user_version', { simple: true })).toBe(INDEX_VERSION)
  reopened.close()
})
