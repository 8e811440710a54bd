import { readFileSync } from 'node:fs'
import { CHANGED } from './changed.ts'

export const SCRIPT = '<script>alert(1)</script>'

/** A registry page whose every line of words is a script; what its layout is known by stays. */
export function hostilePage(): string {
  const page = readFileSync(CHANGED.file, 'utf8').replaceAll(CHANGED.trialId, 'NCT09990001')
  return page
    .replaceAll(CHANGED.title, `${SCRIPT} [click](javascript:alert(1))`)
    .replaceAll('Base Therapeutics (Shanghai) Co., Ltd.', SCRIPT)
    .replaceAll('Relapsed/Refractory Acute Myeloid Leukemia', SCRIPT)
    .replaceAll('Shanghai Pudong Hospital', SCRIPT)
    .replace(
      /^(How safe|Subjects whose).*$/gm,
      `${SCRIPT} [click](javascript:alert(1)) <a href="javascript:alert(1)">x</a>`,
    )
    .replace(/^( *(?:\d+\.|•) ).*$/gm, `$1${SCRIPT}`)
}

/** A record of every field that the form of the API has room for a script in, its links among them. */
export const hostileRecord = (): string =>
  JSON.stringify({
    protocolSection: {
      identificationModule: {
        nctId: 'NCT09990002',
        orgStudyIdInfo: { id: SCRIPT, link: 'javascript:alert(1)' },
        organization: { fullName: SCRIPT, class: SCRIPT },
        briefTitle: SCRIPT,
        officialTitle: SCRIPT,
        acronym: SCRIPT,
      },
      statusModule: { overallStatus: SCRIPT, startDateStruct: { date: SCRIPT, type: SCRIPT } },
      sponsorCollaboratorsModule: { leadSponsor: { name: SCRIPT, class: SCRIPT } },
      descriptionModule: { briefSummary: `${SCRIPT} [click](javascript:alert(1))`, detailedDescription: SCRIPT },
      conditionsModule: { conditions: [SCRIPT], keywords: [SCRIPT] },
      designModule: { studyType: SCRIPT, phases: [SCRIPT], enrollmentInfo: { count: 1, type: SCRIPT } },
      armsInterventionsModule: {
        armGroups: [{ label: SCRIPT, type: SCRIPT, description: SCRIPT, interventionNames: [SCRIPT] }],
        interventions: [{ type: SCRIPT, name: SCRIPT, description: SCRIPT }],
      },
      eligibilityModule: { eligibilityCriteria: `Inclusion Criteria:\n\n* ${SCRIPT}`, sex: SCRIPT, minimumAge: SCRIPT },
      contactsLocationsModule: {
        centralContacts: [{ name: SCRIPT, email: 'javascript:alert(1)', phone: SCRIPT }],
        locations: [{ facility: SCRIPT, city: SCRIPT, country: SCRIPT }],
      },
      referencesModule: {
        references: [{ pmid: SCRIPT, type: SCRIPT, citation: SCRIPT }],
        seeAlsoLinks: [{ label: SCRIPT, url: 'javascript:alert(1)' }],
        availIpds: [{ id: SCRIPT, type: SCRIPT, url: 'data:text/html,<script>alert(1)</script>' }],
      },
    },
    hasResults: false,
  })
