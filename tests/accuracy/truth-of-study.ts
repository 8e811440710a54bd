import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Truth } from './practice-pages.ts'

const STUDIES = join(import.meta.dirname, '../../../shared/clinicaltrials-gov/studies.ndjson.gz')

export const haveStudies = (): boolean => existsSync(STUDIES)

/** A study with what the page layouts need beyond the values that are compared. */
export type Study = Truth & { summary: string; description: string | null }

const date = z.object({ date: z.string() }).optional()
const outcomes = z
  .array(z.object({ measure: z.string(), timeFrame: z.string().optional(), description: z.string().optional() }))
  .default([])
const sponsor = z.object({ name: z.string(), class: z.string().default('UNKNOWN') })

const Record = z.object({
  identificationModule: z.object({
    nctId: z.string(),
    briefTitle: z.string(),
    orgStudyIdInfo: z.object({ id: z.string().optional() }).optional(),
    secondaryIdInfos: z.array(z.object({ id: z.string() })).default([]),
  }),
  statusModule: z.object({
    overallStatus: z.string(),
    startDateStruct: date,
    completionDateStruct: date,
    lastUpdatePostDateStruct: date,
  }),
  sponsorCollaboratorsModule: z.object({ leadSponsor: sponsor, collaborators: z.array(sponsor).default([]) }),
  descriptionModule: z
    .object({ briefSummary: z.string().default(''), detailedDescription: z.string().optional() })
    .prefault({}),
  conditionsModule: z.object({ conditions: z.array(z.string()).default([]) }).prefault({}),
  designModule: z.object({
    studyType: z.string(),
    phases: z.array(z.string()).default([]),
    designInfo: z.custom<NonNullable<Truth['design']>>().optional(),
    enrollmentInfo: z.object({ count: z.number().optional(), type: z.string().optional() }).optional(),
  }),
  armsInterventionsModule: z
    .object({
      armGroups: z.array(z.custom<Truth['arms'][number]>()).default([]),
      interventions: z.array(z.custom<Truth['interventions'][number]>()).default([]),
    })
    .prefault({}),
  outcomesModule: z.object({ primaryOutcomes: outcomes, secondaryOutcomes: outcomes }).prefault({}),
  eligibilityModule: z
    .object({
      eligibilityCriteria: z.string().default(''),
      healthyVolunteers: z.boolean().nullable().default(null),
      sex: z.string().nullable().default(null),
      minimumAge: z.string().nullable().default(null),
      maximumAge: z.string().nullable().default(null),
    })
    .prefault({}),
  contactsLocationsModule: z
    .object({ locations: z.array(z.custom<Truth['locations'][number]>()).default([]) })
    .prefault({}),
})

/** The real records beside the project, in the shape of the practice pages' truth. */
export const readStudies = (): Study[] =>
  gunzipSync(readFileSync(STUDIES))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const { protocolSection, hasResults } = JSON.parse(line)
      return truthOf(Record.parse(protocolSection), hasResults === true)
    })

function truthOf(record: z.infer<typeof Record>, hasResults: boolean): Study {
  const { identificationModule: id, statusModule: status, designModule: design } = record
  const { eligibilityModule: eligibility, sponsorCollaboratorsModule: sponsors } = record
  return {
    nct: id.nctId,
    title: id.briefTitle,
    status: status.overallStatus,
    phases: design.phases,
    study_type: design.studyType,
    enrollment: design.enrollmentInfo?.count ?? null,
    enrollment_type: design.enrollmentInfo?.type ?? null,
    conditions: record.conditionsModule.conditions,
    sponsor: sponsors.leadSponsor,
    collaborators: sponsors.collaborators,
    min_age: eligibility.minimumAge,
    max_age: eligibility.maximumAge,
    sex: eligibility.sex,
    healthy: eligibility.healthyVolunteers,
    start: status.startDateStruct?.date ?? null,
    completion: status.completionDateStruct?.date ?? null,
    last_update: status.lastUpdatePostDateStruct?.date ?? null,
    design: design.designInfo ?? null,
    arms: record.armsInterventionsModule.armGroups,
    interventions: record.armsInterventionsModule.interventions,
    locations: record.contactsLocationsModule.locations,
    primary_outcomes: record.outcomesModule.primaryOutcomes as Truth['primary_outcomes'],
    secondary_outcomes: record.outcomesModule.secondaryOutcomes as Truth['secondary_outcomes'],
    eligibility: eligibility.eligibilityCriteria,
    has_results: hasResults,
    ids: [id.orgStudyIdInfo?.id ?? '', ...id.secondaryIdInfos.map(info => info.id)].filter(Boolean),
    summary: record.descriptionModule.briefSummary,
    description: record.descriptionModule.detailedDescription ?? null,
  }
}
