import { z } from 'zod'

/** Registry numbers that can key a trial, one pattern a register (formats as the registers publish them). */
const TRIAL_ID_FORMS = [
  'NCT\\d{8}', // ClinicalTrials.gov
  'EUCTR\\d{4}-\\d{6}-\\d{2}(?:-[A-Z]{2,3})?', // EU Clinical Trials Register, with or without the country
  'ISRCTN\\d{8}',
  'IRCT\\d{8,20}N\\d+',
  'NL-OMON\\d+',
] as const

const WHOLE = new RegExp(`^(?:${TRIAL_ID_FORMS.join('|')})$`)

/** A trial's registry number: `NCT06541444`, `EUCTR2012-002934-35-NL`, `NL-OMON12345`. */
export const TrialId = z.string().regex(WHOLE, 'is not a registry number (NCT…, EUCTR…, ISRCTN…, IRCT…, NL-OMON…)')
export type TrialId = z.infer<typeof TrialId>

export const isTrialId = (text: string): boolean => WHOLE.test(text)

/** The number as the registers write it: upper case, no blanks around it. Undefined where it is none. */
export function parseTrialId(text: string): TrialId | undefined {
  const id = text.trim().toUpperCase()
  return isTrialId(id) ? id : undefined
}

/** Where the trial's official record stands. Undefined for registers without a stable address by number. */
export function officialRecordUrl(trialId: TrialId): string | undefined {
  if (trialId.startsWith('NCT')) return `https://clinicaltrials.gov/study/${trialId}`
  if (trialId.startsWith('ISRCTN')) return `https://www.isrctn.com/${trialId}`
  const eudract = /^EUCTR(\d{4}-\d{6}-\d{2})/.exec(trialId)
  if (eudract) return `https://www.clinicaltrialsregister.eu/ctr-search/search?query=${eudract[1]}`
  return undefined
}
