import { z } from 'zod'
import { Age, Sex, StdAge } from './age.ts'
import { ArmGroup } from './arm-group.ts'
import { Contact } from './contact.ts'
import { Criteria } from './criterion.ts'
import { TrialDate } from './date.ts'
import {
  Allocation,
  InterventionModel,
  Masking,
  ObservationalModel,
  PrimaryPurpose,
  StudyType,
  TimePerspective,
  WhoMasked,
} from './design.ts'
import { Enrollment } from './enrollment.ts'
import { SecondaryId } from './identifier.ts'
import { Intervention } from './intervention.ts'
import { Location } from './location.ts'
import { Outcome } from './outcome.ts'
import { Phase } from './phase.ts'
import { RelatedTrial } from './related-trial.ts'
import { ResponsibleParty, Sponsor } from './sponsor.ts'
import { OverallStatus } from './status.ts'
import { TrialId } from './trial-id.ts'

/**
 * A clinical trial in the terms of the ClinicalTrials.gov API v2 data model, flat where the API nests for its own
 * reasons (`startDateStruct.date` there is `startDate.date` here). A value that is null, or a list that is empty, has
 * an entry in the record's `absence` that says which kind of missing it is.
 */
export const Trial = z.object({
  trialId: TrialId,
  nctId: z.string().nullable(),
  orgStudyId: z.string().nullable(),
  secondaryIds: z.array(SecondaryId),
  briefTitle: z.string().nullable(),
  officialTitle: z.string().nullable(),

  overallStatus: OverallStatus.nullable(),
  startDate: TrialDate.nullable(),
  primaryCompletionDate: TrialDate.nullable(),
  completionDate: TrialDate.nullable(),
  lastUpdatePostDate: TrialDate.nullable(),
  hasResults: z.boolean().nullable(),

  leadSponsor: Sponsor.nullable(),
  collaborators: z.array(Sponsor),
  responsibleParty: ResponsibleParty.nullable(),

  briefSummary: z.string().nullable(),
  detailedDescription: z.string().nullable(),
  conditions: z.array(z.string()),

  studyType: StudyType.nullable(),
  phases: z.array(Phase),
  allocation: Allocation.nullable(),
  interventionModel: InterventionModel.nullable(),
  interventionModelDescription: z.string().nullable(),
  primaryPurpose: PrimaryPurpose.nullable(),
  masking: Masking.nullable(),
  whoMasked: z.array(WhoMasked),
  observationalModel: ObservationalModel.nullable(),
  timePerspective: TimePerspective.nullable(),
  enrollment: Enrollment.nullable(),

  armGroups: z.array(ArmGroup),
  interventions: z.array(Intervention),
  primaryOutcomes: z.array(Outcome),
  secondaryOutcomes: z.array(Outcome),

  /** The criteria as the registry wrote them, escapes and all; `criteria` is the same as a tree. */
  eligibilityCriteria: z.string().nullable(),
  criteria: Criteria,
  healthyVolunteers: z.boolean().nullable(),
  sex: Sex.nullable(),
  minimumAge: Age.nullable(),
  maximumAge: Age.nullable(),
  stdAges: z.array(StdAge),

  locations: z.array(Location),
  /** Sites as the registry counts them; some give only this number. */
  locationCount: z.number().int().nonnegative().nullable(),
  countries: z.array(z.string()),
  centralContacts: z.array(Contact),
  /** Contacts of single sites, which the registries that name them do not tie to a site. */
  facilityContacts: z.array(Contact),

  relatedTrials: z.array(RelatedTrial),
})
export type Trial = z.infer<typeof Trial>
