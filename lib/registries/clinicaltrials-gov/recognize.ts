import type { PageText } from '@/lib/registries/page/lines.ts'
import { type JsonNode, nodeAt } from '@/lib/trial/json-node.ts'
import { STUDY_POINTERS } from '@/lib/trial/study-pointers.ts'
import { NUMBER_COLUMN } from './download/columns.ts'
import { findOddNumber, hasDownloadHeader } from './download/read-row.ts'
import { explainNumber, parseNctId } from './parse-nct-id.ts'

const SECTION = '/protocolSection'

/** Whether a text is one study record of the API v2: an object with a protocol section, and no odd number in it. */
export const recognize = ({ json }: PageText): boolean =>
  json !== undefined && nodeAt(json, SECTION)?.kind === 'object' && oddNumberOf(json) === undefined

/** What a record has in place of its number; undefined where that is one, or is missing. */
function oddNumberOf(json: JsonNode): string | undefined {
  const node = nodeAt(json, STUDY_POINTERS.nctId)
  const written = node?.kind === 'text' ? String(node.value).trim() : ''
  return written === '' || parseNctId(written) ? undefined : written
}

const NO_ROW =
  'The file begins like the CSV download of ClinicalTrials.gov and is no whole row of it below its headings: it is cut off or damaged. Download it again and import the file as it is.'

/** What other JSON is, or a damaged download, for the person who offered it. */
export function explain(page: PageText): string | undefined {
  const { json } = page
  if (!json) return explainDownload(page)
  const oddNumber = oddNumberOf(json)
  if (oddNumber !== undefined) return explainNumber(oddNumber, STUDY_POINTERS.nctId)
  const studies = json.kind === 'list' ? json : json.member('studies')
  const [first] = studies?.items ?? []
  if (studies && first && nodeAt(first, SECTION))
    return studies.items.length === 1
      ? 'The study record stands inside a list or an answer of the API. Save the record alone and import it again.'
      : `The file holds ${studies.items.length} study records. Save one record per file.`
  return `This is JSON and not a study record of the ClinicalTrials.gov API v2: it has no ${STUDY_POINTERS.nctId}. ${describe(json)}`
}

function explainDownload(page: PageText): string | undefined {
  if (!hasDownloadHeader(page)) return undefined
  const oddNumber = findOddNumber(page)
  return oddNumber === undefined ? NO_ROW : explainNumber(oddNumber, NUMBER_COLUMN)
}

const MOST_KEYS = 5

function describe(json: JsonNode): string {
  if (json.kind === 'list') return `It is a list of ${json.items.length} items.`
  const keys = json.keys.map(key => `“${key.slice(0, 40)}”`)
  if (keys.length === 0) return 'It is an empty object.'
  return `It begins with ${keys.slice(0, MOST_KEYS).join(', ')}${keys.length > MOST_KEYS ? ' and more' : ''}.`
}
