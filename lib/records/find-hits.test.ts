import { afterAll, beforeAll, expect, it } from 'vitest'
import { importTexts } from '@/lib/import/import-texts.ts'
import type { Span } from '@/lib/search/find-marks.ts'
import { queryFor } from '@/lib/search/trial-query.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { madeUpStudy } from '@/tests/registries/made-up-study.ts'
import { searchTrials } from './search-trials.ts'

const ID = 'NCT00000021'

/** A record in which each word that is looked for stands in one place alone. */
function studyToFind() {
  const { protocolSection, ...study } = madeUpStudy()
  return {
    ...study,
    derivedSection: { conditionBrowseModule: { meshes: [{ id: 'D000001', term: 'Marsh Fever' }] } },
    protocolSection: {
      ...protocolSection,
      identificationModule: {
        nctId: ID,
        orgStudyIdInfo: { id: 'S2024-653' },
        briefTitle: 'Cells for leukemia',
        officialTitle: 'Cells for leukemia in childhood',
        acronym: 'HERON',
      },
      sponsorCollaboratorsModule: { leadSponsor: { name: 'A university' }, collaborators: [{ name: 'A company' }] },
      descriptionModule: {
        briefSummary: 'Whether remission lasts.',
        detailedDescription: `Patients get allogeneic NK cells. ${'They wait. '.repeat(500)}At dawn they go home.\nExclusion criteria: asthma`,
      },
      conditionsModule: { conditions: ['AML'], keywords: ['wading'] },
      armsInterventionsModule: {
        armGroups: [{ label: 'High dose' }],
        interventions: [
          { type: 'DRUG', name: 'Fludarabine', description: 'Given before the cells', otherNames: ['Stilt'] },
        ],
      },
      eligibilityModule: { eligibilityCriteria: 'No APL' },
      contactsLocationsModule: { locations: [{ facility: 'A hospital', city: 'Wuhan', country: 'China' }] },
    },
  }
}

let folder: ReturnType<typeof freshFolder>
beforeAll(async () => {
  folder = freshFolder()
  const { totals } = await importTexts([{ name: 'study', text: JSON.stringify(studyToFind()) }], { dryRun: false })
  expect(totals.added).toBe(1)
})
afterAll(() => folder.remove())

/** Where the words stand that the row does not show: the place, and its piece of text with the marks in brackets. */
const hitsOf = async (q: string) => {
  const { total, hits } = await searchTrials(queryFor(q))
  expect(total).toBe(1)
  return hits[ID]?.map(({ place, text, marks }) => [place, putBrackets(text, marks)])
}

const putBrackets = (text: string, marks: readonly Span[]): string =>
  marks.reduceRight((all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`, text)

it.each([
  ['childhood', 'official title', 'Cells for leukemia in [childhood]'],
  ['heron', 'acronym', '[HERON]'],
  ['wading', 'keywords', '[wading]'],
  ['marsh', 'MeSH term', '[Marsh] Fever'],
  ['cond:marsh', 'MeSH term', '[Marsh] Fever'],
  ['intr:stilt', 'other name', '[Stilt]'],
  ['Fludara', 'intervention', '[Fludarabine]'],
  ['"high dose"', 'arm', '[High dose]'],
  ['company', 'sponsor', 'A [company]'],
  ['S2024', 'number', '[S2024]-653'],
  ['00000021', 'number', '[00000021]'],
  ['remission', 'summary', 'Whether [remission] lasts.'],
  [
    '"natural killer"',
    'description',
    'Patients get allogeneic [NK] cells. They wait. They wait. They wait. They wait. They wait. They wait. They wait. They …',
  ],
  ['dawn', 'description', '… They wait. They wait. They wait. They wait. At [dawn] they go home. '],
  ['elig:asthma', 'criteria', 'Exclusion criteria: [asthma]'],
  ['before', 'description', 'Given [before] the cells'],
  ['elig:APL', 'criteria', 'No [APL]'],
  ['locn:Wuhan', 'site', 'A hospital, [Wuhan], China'],
  ['locn:hosp*', 'site', 'A [hospital], Wuhan, China'],
])('%s stands in the %s', async (q, place, text) => expect(await hitsOf(q)).toEqual([[place, text]]))

it.each([['leukaemia'], ['acute myeloid leukemia'], [ID], ['university'], ['-childish'], [''], ['leukemia AML -APL']])(
  'nothing is added for %j, which the row shows',
  async q => expect(await hitsOf(q)).toBeUndefined(),
)

const SITE = ['site', 'A hospital, [Wuhan], China']
const CRITERIA = ['criteria', 'No [APL]']

it.each([
  ['leukemia elig:APL', [CRITERIA]],
  ['elig:APL leukemia locn:Wuhan', [CRITERIA, SITE]],
  [
    'remission heron',
    [
      ['summary', 'Whether [remission] lasts.'],
      ['acronym', '[HERON]'],
    ],
  ],
  // Two words that one piece of text shows, whichever of them was found first.
  ['remission lasts', [['summary', 'Whether [remission] [lasts].']]],
  ['cells remission lasts whether', [['summary', '[Whether] [remission] [lasts].']]],
  [
    'high before',
    [
      ['arm', '[High] dose'],
      ['description', 'Given [before] the cells'],
    ],
  ],
  // Of alternatives one is enough, and the shortest way to show it.
  ['heron OR locn:Wuhan', [['acronym', '[HERON]']]],
  ['(heron locn:Wuhan) OR elig:APL', [CRITERIA]],
  [
    '(heron elig:asthma) OR nothing',
    [
      ['acronym', '[HERON]'],
      ['criteria', 'Exclusion criteria: [asthma]'],
    ],
  ],
  ['(heron wading elig:APL locn:Wuhan) OR nothing', [['acronym', '[HERON]'], ['keywords', '[wading]'], CRITERIA]],
  ['leukemia OR elig:APL', undefined],
  ['leukemia (elig:nothing OR locn:Wuhan)', [SITE]],
  // No row is as long as what was typed.
  ['heron wading elig:APL locn:Wuhan', [['acronym', '[HERON]'], ['keywords', '[wading]'], CRITERIA]],
])('of %j all that the row does not show has its place', async (q, places) => expect(await hitsOf(q)).toEqual(places))

it('shows a place whose words read otherwise when they are cut out', async () => {
  const study = madeUpStudy()
  study.protocolSection.identificationModule.nctId = 'NCT00000022'
  const detailedDescription = `This is for${' MANY'.repeat(30)} YOUNG ALL CHILDREN${' AND'.repeat(60)} more.`
  Object.assign(study.protocolSection.descriptionModule, { detailedDescription })
  await importTexts([{ name: 'study', text: JSON.stringify(study) }], { dryRun: false })
  const { total, hits } = await searchTrials(queryFor('ALL'))
  expect([total, hits.NCT00000022?.map(({ place }) => place)]).toEqual([1, ['description']])
})
