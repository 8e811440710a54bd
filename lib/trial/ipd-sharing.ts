import { z } from 'zod'

/** ClinicalTrials.gov API v2, enumeration `IpdSharing`. */
export const IpdSharing = z.enum(['YES', 'NO', 'UNDECIDED'])
export const IPD_SHARING_LABELS: Record<z.infer<typeof IpdSharing>, string> = {
  YES: 'Yes',
  NO: 'No',
  UNDECIDED: 'Undecided',
}

/** ClinicalTrials.gov API v2, enumeration `IpdSharingInfoType`. */
export const IpdSharingInfoType = z.enum(['STUDY_PROTOCOL', 'SAP', 'ICF', 'CSR', 'ANALYTIC_CODE'])
export const IPD_SHARING_INFO_TYPE_LABELS: Record<z.infer<typeof IpdSharingInfoType>, string> = {
  STUDY_PROTOCOL: 'Study protocol',
  SAP: 'Statistical analysis plan',
  ICF: 'Informed consent form',
  CSR: 'Clinical study report',
  ANALYTIC_CODE: 'Analytic code',
}

/** Whether data of single participants will be shared, which, when, and with whom. */
export const IpdSharingStatement = z.object({
  ipdSharing: IpdSharing.nullable(),
  description: z.string().nullable(),
  infoTypes: z.array(IpdSharingInfoType),
  timeFrame: z.string().nullable(),
  accessCriteria: z.string().nullable(),
  url: z.string().nullable(),
})
export type IpdSharingStatement = z.infer<typeof IpdSharingStatement>
