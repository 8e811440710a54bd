import type { PageText } from '@/lib/registries/page/lines.ts'
import { type JsonNode, nodeAt } from '@/lib/trial/json-node.ts'
import { STUDY_POINTERS } from '@/lib/trial/study-pointers.ts'
import { hasDownloadHeader } from './download/read-row.ts'

const SECTION = '/protocolSection'

/** Whether a text is one study record of the API v2: an object with a protocol section. */
export const recognize = ({ json }: PageText): boolean => json !== undefined && nodeAt(json, SECTION)?.kind === 'object'

const NO_ROW =
  'The file begins like the CSV download of ClinicalTrials.gov and is no whole row of it below its headings: it is cut off or damaged. Download it again and import the file as it is.'

/** What other JSON is, or a damaged download, for the person who offered it. */
export function explain(page: PageText): string | undefined {
  const { json } = page
  if (!json) return hasDownloadHeader(page) ? NO_ROW : undefined
  const studies = json.kind === 'list' ? json : json.member('studies')
  const [first] = studies?.items ?? []
  if (studies && first && nodeAt(first, SECTION))
    return studies.items.length === 1
      ? 'The study record stands inside a list or an answer of the API. Save the record alone and import it again.'
      : `The file holds ${studies.items.length} study records. Save one record per file.`
  return `This is JSON and not a study record of the ClinicalTrials.gov API v2: it has no ${STUDY_POINTERS.nctId}. ${describe(json)}`
}

const MOST_KEYS = 5

function describe(json: JsonNode): string {
  if (json.kind === 'list') return `It is a list of ${json.items.length} items.`
  const keys = json.keys.map(key => `“${key.slice(0, 40)}”`)
  if (keys.length === 0) return 'It is an empty object.'
  return `It begins with ${keys.slice(0, MOST_KEYS).join(', ')}${keys.length > MOST_KEYS ? ' and more' : ''}.`
}
