import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the practice pages are, when they are: beside the project, never in it. */
export const PRACTICE_PAGES = join(import.meta.dirname, '../../../shared/practice-pages')

export const havePracticePages = (): boolean => existsSync(join(PRACTICE_PAGES, 'truth.ndjson'))

/** The values of the record that a practice page was laid out from. */
export type Truth = {
  nct: string
  title: string
  status: string
  phases: string[]
  study_type: string
  enrollment: number | null
  enrollment_type: string | null
  conditions: string[]
  sponsor: { name: string; class: string }
  collaborators: { name: string; class: string }[]
  min_age: string | null
  max_age: string | null
  sex: string | null
  healthy: boolean | null
  start: string | null
  completion: string | null
  last_update: string | null
  design: {
    allocation?: string
    interventionModel?: string
    interventionModelDescription?: string
    primaryPurpose?: string
    observationalModel?: string
    timePerspective?: string
    maskingInfo?: { masking?: string; whoMasked?: string[] }
  } | null
  arms: { label: string; type?: string; description?: string; interventionNames?: string[] }[]
  interventions: { type: string; name: string; description?: string }[]
  locations: { facility?: string; city?: string; state?: string; country?: string; status?: string | null }[]
  primary_outcomes: { measure: string; timeFrame?: string; description?: string }[]
  secondary_outcomes: { measure: string; timeFrame?: string; description?: string }[]
  eligibility: string
  has_results: boolean
  ids: string[]
}

export type PracticePage = { layout: string; variant: string; file: string; text: string; truth: Truth }

/** Every practice page with its record: `medpath/NCT….plain.txt` is layout medpath, variant plain. */
export function readPracticePages(): PracticePage[] {
  const truths = new Map(
    readFileSync(join(PRACTICE_PAGES, 'truth.ndjson'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as Truth)
      .map(truth => [truth.nct, truth]),
  )
  return ['medpath', 'veeva', 'meddatax'].flatMap(layout =>
    readdirSync(join(PRACTICE_PAGES, layout)).flatMap(name => {
      const [nct = '', variant = ''] = name.split('.')
      const truth = truths.get(nct)
      const file = join(PRACTICE_PAGES, layout, name)
      return truth ? [{ layout, variant, file, text: readFileSync(file, 'utf8'), truth }] : []
    }),
  )
}
