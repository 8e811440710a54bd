import { readFileSync } from 'node:fs'

/** The number of a made-up trial. */
export const numberOf = (at: number): string => `NCT${String(at).padStart(8, '0')}`

/**
 * The record of a made-up study, in one of its versions: each has another title, status, number of participants and
 * criterion. Its status is no status where the version is odd, so that it is warned of.
 */
export const recordText = (at: number, version = 0): string =>
  JSON.stringify({
    protocolSection: {
      identificationModule: { nctId: numberOf(at), briefTitle: `Made-up study word${at} of version ${version}` },
      statusModule: {
        overallStatus: version % 2 ? 'PENSIVE' : 'RECRUITING',
        lastUpdatePostDateStruct: { date: `2024-0${1 + (version % 9)}-1${at % 10}`, type: 'ACTUAL' },
      },
      sponsorCollaboratorsModule: { leadSponsor: { name: `Sponsor ${version}`, class: 'OTHER' } },
      conditionsModule: { conditions: ['Thirst', `Hunger of kind ${(at + version) % 7}`] },
      designModule: {
        studyType: 'INTERVENTIONAL',
        phases: [version % 2 ? 'PHASE1' : 'PHASE2'],
        enrollmentInfo: { count: 10 + version, type: 'ESTIMATED' },
      },
      eligibilityModule: {
        eligibilityCriteria: `Inclusion Criteria:\n\n* of age\n* at rest${version}\n* CD19-positive leukemia`,
        sex: 'ALL',
        minimumAge: `${18 + version} Years`,
      },
    },
  })

const PAGES = {
  MedPath: ['seeds/003_38458e90974f405c.txt', 'NCT05563545'],
  Veeva: ['seeds/001_81bdeec3626d834e.txt', 'NCT06835140'],
  MedDataX: ['seeds/002_6307dd8478468ba8.txt', 'NCT06690827'],
} as const

/** A page of another registry on a made-up trial; `remark` makes it another text that says the same. */
export function pageText(at: number, registry: keyof typeof PAGES, remark = ''): string {
  const [file, number] = PAGES[registry]
  return readFileSync(file, 'utf8').replaceAll(number, numberOf(at)) + remark
}
