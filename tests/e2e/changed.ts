import { readFileSync } from 'node:fs'

/** A seed trial whose page changed after it was imported, and that a second registry tells as well. */
export const CHANGED = {
  trialId: 'NCT06541444',
  file: 'seeds/000_98cc620108e3f339.txt',
  title: 'Safety and Efficacy of NK520 to Treat Relapsed/Refractory Acute Myeloid Leukemia',
}

/** What a coordinator would want to be told of: a status, a number, a criterion, a dose. */
const EDITS: [string, string][] = [
  ['\nRecruiting\n', '\nCompleted\n'],
  ['\nRECRUITING\n', '\nCOMPLETED\n'],
  ['Target Recruitment\n9\n', 'Target Recruitment\n12\n'],
  ['between 18 and 75 years', 'between 18 and 70 years'],
  ['9×10\\^7NK/kg', '8×10\\^7NK/kg'],
]

/** The page as it was when it was saved again. */
export function changedPage(): string {
  const page = readFileSync(CHANGED.file, 'utf8')
  return EDITS.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`${CHANGED.file} no longer holds ${JSON.stringify(before)}`)
    return text.replace(before, after)
  }, page)
}

/** A record of the same trial: its number of participants is another one, and all else it gives is the same. */
export const otherRecord = (): string =>
  JSON.stringify({
    protocolSection: {
      identificationModule: {
        nctId: CHANGED.trialId,
        orgStudyIdInfo: { id: 'NK520-101' },
        organization: { fullName: 'Base Therapeutics (Shanghai) Co., Ltd.', class: 'INDUSTRY' },
        briefTitle: CHANGED.title.replace('Relapsed/Refractory', 'relapsed / refractory'),
      },
      statusModule: { overallStatus: 'COMPLETED', startDateStruct: { date: '2024-08', type: 'ESTIMATED' } },
      sponsorCollaboratorsModule: { leadSponsor: { name: 'Base Therapeutics (Shanghai) Co. Ltd', class: 'INDUSTRY' } },
      conditionsModule: { conditions: ['Relapsed/Refractory Acute Myeloid Leukemia'] },
      designModule: {
        studyType: 'INTERVENTIONAL',
        phases: ['EARLY_PHASE1'],
        enrollmentInfo: { count: 15, type: 'ACTUAL' },
      },
      eligibilityModule: { sex: 'ALL' },
    },
    hasResults: false,
  })
