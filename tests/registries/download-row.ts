import { stringify } from 'csv-stringify/sync'
import { COLUMNS, type Column } from '@/lib/registries/clinicaltrials-gov/download/columns.ts'
import { look } from './expected-trial.ts'

const listAt = (node: unknown, path: string): unknown[] => {
  const list = look(node, path)
  return Array.isArray(list) ? list : []
}

const textAt = (node: unknown, path: string): string => String(look(node, path) ?? '')

const joined = (parts: readonly string[], sign: string): string => parts.filter(Boolean).join(sign)

const outcomesOf = (study: unknown, list: string): string =>
  listAt(study, `outcomesModule.${list}`)
    .map(one => joined([textAt(one, 'measure'), textAt(one, 'description'), textAt(one, 'timeFrame')], ', '))
    .join('|')

function designOf(study: unknown): string {
  const info = look(study, 'designModule.designInfo')
  const part = (key: string) => textAt(info, key)
  switch (textAt(study, 'designModule.studyType')) {
    case 'INTERVENTIONAL': {
      const who = listAt(info, 'maskingInfo.whoMasked').join(', ')
      const masking = `${part('maskingInfo.masking')}${who && ` (${who})`}`
      return `Allocation: ${part('allocation')}|Intervention Model: ${part('interventionModel')}|Masking: ${masking}|Primary Purpose: ${part('primaryPurpose')}`
    }
    case 'OBSERVATIONAL':
      // A fault of the site's: no model, and of the perspective one letter.
      return 'Observational Model: |Time Perspective: p'
    default:
      return ''
  }
}

const sitesOf = (study: unknown): string =>
  listAt(study, 'contactsLocationsModule.locations')
    .map(site =>
      joined(
        ['facility', 'city', 'state', 'zip', 'country'].map(key => textAt(site, key)),
        ', ',
      ),
    )
    .join('|')

function documentsOf(record: unknown): string {
  const nctId = textAt(record, 'protocolSection.identificationModule.nctId')
  return listAt(record, 'documentSection.largeDocumentModule.largeDocs')
    .map(
      one =>
        `${textAt(one, 'label')}, https://cdn.clinicaltrials.gov/large-docs/${nctId.slice(-2)}/${nctId}/${textAt(one, 'filename')}`,
    )
    .join('|')
}

/**
 * What the CSV download of ClinicalTrials.gov has in each column for a study record. Written after downloads of 2024 to
 * 2026 that stand in public repositories, since the site has no description of the format: names and codes as in the
 * API, lists joined by bars, the parts of outcomes, sites and documents by commas, texts in Markdown as they are.
 */
export function downloadRow(record: unknown): Record<Column, string> {
  const study = look(record, 'protocolSection')
  const at = (path: string) => textAt(study, path)
  const names = (path: string, key = 'name') =>
    listAt(study, path)
      .map(one => textAt(one, key))
      .join('|')
  return {
    'NCT Number': at('identificationModule.nctId'),
    'Study Title': at('identificationModule.briefTitle'),
    'Study URL': `https://clinicaltrials.gov/study/${at('identificationModule.nctId')}`,
    Acronym: at('identificationModule.acronym'),
    'Study Status': at('statusModule.overallStatus'),
    'Brief Summary': at('descriptionModule.briefSummary'),
    'Study Results': look(record, 'hasResults') === true ? 'YES' : 'NO',
    Conditions: listAt(study, 'conditionsModule.conditions').join('|'),
    Interventions: listAt(study, 'armsInterventionsModule.interventions')
      .map(one => `${textAt(one, 'type')}: ${textAt(one, 'name')}`)
      .join('|'),
    'Primary Outcome Measures': outcomesOf(study, 'primaryOutcomes'),
    'Secondary Outcome Measures': outcomesOf(study, 'secondaryOutcomes'),
    'Other Outcome Measures': outcomesOf(study, 'otherOutcomes'),
    Sponsor: at('sponsorCollaboratorsModule.leadSponsor.name'),
    Collaborators: names('sponsorCollaboratorsModule.collaborators'),
    Sex: at('eligibilityModule.sex'),
    Age: listAt(study, 'eligibilityModule.stdAges').join(', '),
    Phases: listAt(study, 'designModule.phases').join('|'),
    Enrollment: at('designModule.enrollmentInfo.count'),
    'Funder Type': at('sponsorCollaboratorsModule.leadSponsor.class'),
    'Study Type': at('designModule.studyType'),
    'Study Design': designOf(study),
    'Other IDs': joined(
      [at('identificationModule.orgStudyIdInfo.id'), names('identificationModule.secondaryIdInfos', 'id')],
      '|',
    ),
    'Start Date': at('statusModule.startDateStruct.date'),
    'Primary Completion Date': at('statusModule.primaryCompletionDateStruct.date'),
    'Completion Date': at('statusModule.completionDateStruct.date'),
    'First Posted': at('statusModule.studyFirstPostDateStruct.date'),
    'Results First Posted': at('statusModule.resultsFirstPostDateStruct.date'),
    'Last Update Posted': at('statusModule.lastUpdatePostDateStruct.date'),
    Locations: sitesOf(study),
    'Study Documents': documentsOf(record),
  }
}

/** A download of these records with these columns, quoted as the site quotes: only where it must. */
export const downloadOf = (records: readonly unknown[], columns: readonly Column[] = COLUMNS): string =>
  stringify([[...columns], ...records.map(record => columns.map(column => downloadRow(record)[column]))])
