import type { Facets } from '@/lib/search/trial-list.ts'
import { parseTrialQuery } from '@/lib/search/trial-query.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { answerJson, failJson } from '../answer-json.ts'

/**
 * A page of the list as JSON, by the list page's own parameters: what is not understood of them is left out, as it is
 * there, a page beyond the last is the last, and `ids` plays no part.
 */
export async function GET(request: Request): Promise<Response> {
  const query = parseTrialQuery(new URL(request.url).searchParams)
  try {
    const { total, page, pages, rows, facets, interpretation } = await findTrials(query)
    const answer = { total, page, pages, trials: rows, facets: countsByValue(facets), interpretation }
    return answerJson(request, JSON.stringify(answer))
  } catch (error) {
    if (error instanceof StoreUnavailable) return failJson(error.status, error.code, error.sentence)
    throw error
  }
}

/** By filter, how many trials each value would leave, commonest first: `{ status: { RECRUITING: 3 } }`. */
const countsByValue = (facets: Facets): Record<string, Record<string, number>> =>
  Object.fromEntries(
    Object.entries(facets).map(([name, values]) => [
      name,
      Object.fromEntries(values.map(({ value, count }) => [value, count])),
    ]),
  )
