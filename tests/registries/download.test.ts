import { describe, expect, it } from 'vitest'
import { unescapeMarkdown } from '@/lib/registries/page/unescape.ts'
import { readDocument } from '@/lib/registries/read-document.ts'
import type { Location } from '@/lib/trial/location.ts'
import type { Outcome } from '@/lib/trial/outcome.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { downloadOf } from './download-row.ts'
import { listDownloadFaults } from './list-download-faults.ts'
import { haveStudies, loadStudies } from './load-studies.ts'

const studies = loadStudies().map(text => {
  const row = downloadOf([JSON.parse(text)])
  return { record: readDocument(text).trial, row, reading: readDocument(row) }
})

/** What a column can say of each field that it carries. */
const SAID: Record<string, (trial: Trial) => unknown> = {
  trialId: ({ trialId }) => trialId,
  nctId: ({ nctId }) => nctId,
  briefTitle: ({ briefTitle }) => briefTitle,
  acronym: ({ acronym }) => acronym,
  overallStatus: ({ overallStatus }) => overallStatus,
  briefSummary: ({ briefSummary }) => briefSummary,
  hasResults: ({ hasResults }) => hasResults,
  conditions: ({ conditions }) => conditions,
  interventions: ({ interventions }) => interventions.map(({ type, name }) => [type, name]),
  leadSponsor: ({ leadSponsor }) => leadSponsor,
  collaborators: ({ collaborators }) => collaborators.map(({ name }) => name),
  sex: ({ sex }) => sex,
  stdAges: ({ stdAges }) => stdAges,
  phases: ({ phases }) => phases,
  'enrollment.count': ({ enrollment }) => enrollment?.count,
  studyType: ({ studyType }) => studyType,
  allocation: ({ allocation }) => allocation,
  interventionModel: ({ interventionModel }) => interventionModel,
  masking: ({ masking }) => masking,
  whoMasked: ({ whoMasked }) => whoMasked,
  primaryPurpose: ({ primaryPurpose }) => primaryPurpose,
  orgStudyId: ({ orgStudyId }) => orgStudyId,
  secondaryIds: ({ secondaryIds }) => secondaryIds.map(({ id }) => id),
  'startDate.date': ({ startDate }) => startDate?.date,
  'primaryCompletionDate.date': ({ primaryCompletionDate }) => primaryCompletionDate?.date,
  'completionDate.date': ({ completionDate }) => completionDate?.date,
  'studyFirstPostDate.date': ({ studyFirstPostDate }) => studyFirstPostDate?.date,
  'resultsFirstPostDate.date': ({ resultsFirstPostDate }) => resultsFirstPostDate?.date,
  'lastUpdatePostDate.date': ({ lastUpdatePostDate }) => lastUpdatePostDate?.date,
  countries: ({ countries }) => countries,
  largeDocs: ({ largeDocs }) => largeDocs.map(({ label, filename }) => [label, filename]),
}

describe.skipIf(!haveStudies)('the download of the real records (skipped where they are missing)', () => {
  it.each(Object.entries(SAID))('agrees with every record on %s', (_, said) => {
    const differing = studies.filter(({ record, reading }) => {
      return JSON.stringify(said(reading.trial)) !== JSON.stringify(said(record))
    })
    expect(differing.map(({ record }) => record.trialId)).toEqual([])
  })

  it('has a place for every value, an absence for every missing one, and no evidence that does not say its value', () => {
    expect(studies.flatMap(({ row, reading }) => listDownloadFaults(row, reading))).toEqual([])
  })

  it('says of no field that the registry never gives it, but of the two of which that is so', () => {
    const never = new Set(
      studies.flatMap(({ reading: { absence } }) =>
        Object.keys(absence).filter(path => absence[path] === 'notProvided'),
      ),
    )
    expect(never).toEqual(new Set(['locationCount', 'relatedTrials']))
  })

  it('keeps every outcome, cut at its only comma or whole', () => {
    const count = { whole: 0, cut: 0, wrong: [] as string[] }
    for (const { record, reading } of studies)
      for (const list of ['primaryOutcomes', 'secondaryOutcomes', 'otherOutcomes'] as const) {
        expect(reading.trial[list].length, `${record.trialId} ${list}`).toBe(record[list].length)
        for (const [at, read] of reading.trial[list].entries()) {
          const told = record[list][at]
          if (!told) continue
          const isWhole = read.timeFrame === null
          count[isWhole ? 'whole' : 'cut']++
          if (isWhole ? flat(read.measure) !== flat(joined(told)) : !isCutRight(read, told))
            count.wrong.push(`${record.trialId} ${list} ${at}`)
        }
      }
    // The column cannot say where its three parts meet: most are kept whole, and none is cut in the wrong place.
    expect(count).toEqual({ whole: 7897, cut: 961, wrong: [] })
  })

  it('keeps every site with its country, and of its other parts only what is so in the record', () => {
    const count = { sites: 0, cut: 0, codes: 0, wrong: [] as string[] }
    for (const { record, reading } of studies) {
      expect(reading.trial.locations.length, record.trialId).toBe(record.locations.length)
      for (const [at, site] of record.locations.entries()) {
        const read = reading.trial.locations[at]
        count.sites++
        if (read?.city) count.cut++
        if (read?.zip) count.codes++
        if (!read || !fitsSite(read, site)) count.wrong.push(`${record.trialId} ${at}`)
      }
    }
    // The other 2,104 sites, and 43 of 8,065 postal codes, may be cut in more than one way.
    expect(count).toEqual({ sites: 9467, cut: 7363, codes: 8022, wrong: [] })
  })
})

const flat = (text: string): string => unescapeMarkdown(text).replace(/\s+/g, ' ').trim()

const joined = ({ measure, description, timeFrame }: Outcome): string =>
  [measure, description, timeFrame].filter(Boolean).join(', ')

const isCutRight = (read: Outcome, told: Outcome): boolean =>
  flat(read.measure) === flat(told.measure) && flat(read.timeFrame ?? '') === flat(told.timeFrame ?? '')

/** A part that was left out fits any; where the rest was cut, nothing of it is missing. */
const fitsSite = (read: Location, told: Location): boolean =>
  read.country === told.country &&
  (read.zip === null || read.zip === told.zip) &&
  (read.city === null || (read.city === told.city && read.facility === told.facility && read.state === told.state))
