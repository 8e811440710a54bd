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
import { ExpandedAccessInfo, ExpandedAccessTypes } from './expanded-access.ts'
import { SecondaryId } from './identifier.ts'
import { Intervention } from './intervention.ts'
import { IpdSharingStatement } from './ipd-sharing.ts'
import { Location } from './location.ts'
import { MeshTerms } from './mesh-terms.ts'
import { Official } from './official.ts'
import { Outcome } from './outcome.ts'
import { Oversight } from './oversight.ts'
import { Phase } from './phase.ts'
import { RecordDates } from './record-dates.ts'
import { AvailIpd, LargeDoc, Reference, SeeAlsoLink } from './reference.ts'
import { RelatedTrial } from './related-trial.ts'
import { Organization, ResponsibleParty, Sponsor } from './sponsor.ts'
import { OverallStatus } from './status.ts'
import { BioSpec, SamplingMethod } from './study-population.ts'
import { TrialId } from './trial-id.ts'

/**
 * A clinical trial in the terms of the ClinicalTrials.gov API v2 data model, flat where the API nests for its own
 * reasons (`startDateStruct.date` there is `startDate.date` here). A value that is null, or a list that is empty, has
 * an entry in the record's `absence` that says which kind of missing it is.
 */
export const Trial = z.object({
  trialId: TrialId,
  nctId: z.string().nullable(),
  /** Numbers that the record had before: of entries that were found to be the same study. */
  nctIdAliases: z.array(z.string()),
  orgStudyId: z.string().nullable(),
  /** What kind of number that is, where it is a grant's, and where it leads. */
  orgStudyIdType: z.string().nullable(),
  orgStudyIdLink: z.string().nullable(),
  secondaryIds: z.array(SecondaryId),
  acronym: z.string().nullable(),
  briefTitle: z.string().nullable(),
  officialTitle: z.string().nullable(),
  organization: Organization.nullable(),

  overallStatus: OverallStatus.nullable(),
  /** The status before nobody had confirmed it for so long that it became UNKNOWN. */
  lastKnownStatus: OverallStatus.nullable(),
  whyStopped: z.string().nullable(),
  expandedAccessInfo: ExpandedAccessInfo.nullable(),
  startDate: TrialDate.nullable(),
  primaryCompletionDate: TrialDate.nullable(),
  completionDate: TrialDate.nullable(),
  lastUpdatePostDate: TrialDate.nullable(),
  hasResults: z.boolean().nullable(),
  ...RecordDates.shape,
  /** Posting waits until a device is approved; results need not be posted. */
  delayedPosting: z.boolean().nullable(),
  resultsWaived: z.boolean().nullable(),

  leadSponsor: Sponsor.nullable(),
  collaborators: z.array(Sponsor),
  responsibleParty: ResponsibleParty.nullable(),
  ...Oversight.shape,

  briefSummary: z.string().nullable(),
  detailedDescription: z.string().nullable(),
  conditions: z.array(z.string()),
  keywords: z.array(z.string()),
  conditionBrowse: MeshTerms,
  interventionBrowse: MeshTerms,

  studyType: StudyType.nullable(),
  expandedAccessTypes: ExpandedAccessTypes.nullable(),
  patientRegistry: z.boolean().nullable(),
  /** How long each participant of a patient registry is followed: "5 Years". */
  targetDuration: z.string().nullable(),
  phases: z.array(Phase),
  allocation: Allocation.nullable(),
  interventionModel: InterventionModel.nullable(),
  interventionModelDescription: z.string().nullable(),
  primaryPurpose: PrimaryPurpose.nullable(),
  masking: Masking.nullable(),
  maskingDescription: z.string().nullable(),
  whoMasked: z.array(WhoMasked),
  observationalModel: ObservationalModel.nullable(),
  timePerspective: TimePerspective.nullable(),
  bioSpec: BioSpec.nullable(),
  enrollment: Enrollment.nullable(),

  armGroups: z.array(ArmGroup),
  interventions: z.array(Intervention),
  primaryOutcomes: z.array(Outcome),
  secondaryOutcomes: z.array(Outcome),
  otherOutcomes: z.array(Outcome),

  /** The criteria as the registry wrote them, escapes and all; `criteria` is the same as a tree. */
  eligibilityCriteria: z.string().nullable(),
  criteria: Criteria,
  healthyVolunteers: z.boolean().nullable(),
  sex: Sex.nullable(),
  /** Whether participation goes by gender identity rather than sex. */
  genderBased: z.boolean().nullable(),
  genderDescription: z.string().nullable(),
  minimumAge: Age.nullable(),
  maximumAge: Age.nullable(),
  stdAges: z.array(StdAge),
  studyPopulation: z.string().nullable(),
  samplingMethod: SamplingMethod.nullable(),

  locations: z.array(Location),
  /** Sites as the registry counts them; some give only this number. */
  locationCount: z.number().int().nonnegative().nullable(),
  countries: z.array(z.string()),
  /** Countries that had sites before and have none now. */
  removedCountries: z.array(z.string()),
  overallOfficials: z.array(Official),
  centralContacts: z.array(Contact),
  /** Contacts of single sites, which the registries that name them do not tie to a site. */
  facilityContacts: z.array(Contact),

  references: z.array(Reference),
  seeAlsoLinks: z.array(SeeAlsoLink),
  availIpds: z.array(AvailIpd),
  ipdSharingStatement: IpdSharingStatement.nullable(),
  largeDocs: z.array(LargeDoc),
  /** The registrant says that there is no plan of analysis to be kept. */
  noSap: z.boolean().nullable(),

  relatedTrials: z.array(RelatedTrial),
})
export type Trial = z.infer<typeof Trial>
