import { afterAll, beforeAll, expect, it } from 'vitest'
import { queryFor } from '@/lib/search/trial-query.ts'
import { findTrials } from './find-trials.ts'
import { freshFolder, readingOf, storeForReadings, trialWith } from './testing.ts'

let folder: ReturnType<typeof freshFolder>
beforeAll(() => {
  folder = freshFolder()
  const { store, save } = storeForReadings()
  const trial = trialWith({
    trialId: 'NCT00000001',
    orgStudyId: 'S2024-653',
    briefTitle: 'Cells for leukemia',
    officialTitle: 'Cells for leukemia in childhood',
    conditions: ['AML'],
    interventions: [{ type: null, name: 'Fludarabine', description: 'Given before the cells', armGroupLabels: [] }],
    armGroups: [{ label: 'High dose', type: null, description: null, interventionNames: [] }],
    leadSponsor: { name: 'A university', class: null },
    collaborators: [{ name: 'A company', class: null }],
    briefSummary: 'Whether remission lasts.',
    detailedDescription: 'Patients get allogeneic NK cells.',
    eligibilityCriteria: 'No APL',
    locations: [{ facility: 'A hospital', status: null, city: 'Wuhan', state: null, country: 'China' }],
  })
  save(readingOf(trial))
  store.close()
})
afterAll(() => folder.remove())

const hitOf = async (q: string) => {
  const { total, hits } = await findTrials(queryFor(q))
  expect(total).toBe(1)
  const hit = hits.NCT00000001
  return hit && [hit.place, `${hit.before}[${hit.words}]${hit.after}`]
}

it.each([
  ['childhood', 'official title', 'Cells for leukemia in [childhood]'],
  ['Fludara', 'intervention', '[Fludarabine]'],
  ['"high dose"', 'arm', '[High dose]'],
  ['company', 'sponsor', 'A [company]'],
  ['S2024', 'number', '[S2024]-653'],
  ['00000001', 'number', '[00000001]'],
  ['remission', 'summary', 'Whether [remission] lasts.'],
  ['"natural killer"', 'description', 'Patients get allogeneic [NK] cells.'],
  ['before', 'description', 'Given [before] the cells'],
  ['elig:APL', 'criteria', 'No [APL]'],
  ['locn:Wuhan', 'site', 'A hospital, [Wuhan], China'],
  ['locn:hosp*', 'site', 'A [hospital], Wuhan, China'],
])('%s stands in the %s', async (q, place, text) => expect(await hitOf(q)).toEqual([place, text]))

it.each([
  ['leukaemia'],
  ['acute myeloid leukemia'],
  ['NCT00000001'],
  ['university'],
  ['-childish'],
  [''],
  ['leukemia remission'],
])('nothing is added for %j, which the row shows', async q => expect(await hitOf(q)).toBeUndefined())
