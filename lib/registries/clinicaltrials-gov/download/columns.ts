/**
 * The columns of the CSV download of ClinicalTrials.gov ("Download", format CSV), as the site has named them since 2023.
 * Who downloads chooses which of them, and in which order.
 */
export const COLUMNS = [
  'NCT Number',
  'Study Title',
  'Study URL',
  'Acronym',
  'Study Status',
  'Brief Summary',
  'Study Results',
  'Conditions',
  'Interventions',
  'Primary Outcome Measures',
  'Secondary Outcome Measures',
  'Other Outcome Measures',
  'Sponsor',
  'Collaborators',
  'Sex',
  'Age',
  'Phases',
  'Enrollment',
  'Funder Type',
  'Study Type',
  'Study Design',
  'Other IDs',
  'Start Date',
  'Primary Completion Date',
  'Completion Date',
  'First Posted',
  'Results First Posted',
  'Last Update Posted',
  'Locations',
  'Study Documents',
] as const
export type Column = (typeof COLUMNS)[number]

export const NUMBER_COLUMN: Column = 'NCT Number'

const BY_NAME = new Map<string, Column>(COLUMNS.map(name => [name.toLowerCase(), name]))

/** The column that a heading names; undefined for another. */
export const columnOf = (heading: string): Column | undefined => BY_NAME.get(heading.trim().toLowerCase())

/** So many known headings in a row stand in nothing else. */
const ENOUGH = 3

/**
 * The sign that parts the headings of a download's first line; undefined where the line is none. Some programs put
 * semicolons or tabs in place of the commas when they save it.
 */
export function separatorOf(line: string): ',' | ';' | '\t' | undefined {
  if (line.length > LONGEST_HEADER) return undefined
  return ([',', ';', '\t'] as const).find(sign => {
    const known = line.split(sign).flatMap(heading => columnOf(heading.trim().replace(/^"(.*)"$/, '$1')) ?? [])
    return known.length >= ENOUGH || (known.length >= 2 && known.includes(NUMBER_COLUMN))
  })
}

/** Whether a text begins with the headings of a download, as each of its rows is stored. */
export const beginsDownload = (text: string): boolean => separatorOf(/^[^\r\n]*/.exec(text)?.[0] ?? '') === ','

/** In UTF-16 code units; all columns together have some 400. */
const LONGEST_HEADER = 4000
