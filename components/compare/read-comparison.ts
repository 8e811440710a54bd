import { parseTrialIds } from '@/lib/search/trial-query.ts'
import { DoseReading } from '@/lib/trial/dosing.ts'
import { parseTrialId, type TrialId } from '@/lib/trial/trial-id.ts'

/** How many trials stand side by side at most. */
export const MOST_COMPARED = 6

/** What a comparison's address asks for. */
export type ComparisonRequest = {
  ids: TrialId[]
  /** What was given as a number and is none, cut to a length fit to show. */
  malformed: string[]
  onlyDiffering: boolean
  /** What the dose ladder shows doses by. */
  dose: DoseReading
}

type SearchParams = Record<string, string | string[] | undefined>

const MOST_NAMED = 10
const LONGEST_NAMED = 40

/** Reads `ids=A&ids=B`, `ids=A,B`, `diff=1` and `dose=cumulative`; an unknown reading is the one as stated. */
export function readComparison(params: SearchParams): ComparisonRequest {
  const given = [params.ids ?? []].flat().flatMap(value => value.split(/[,\s]+/))
  const malformed = given.filter(text => text && !parseTrialId(text)).map(text => text.slice(0, LONGEST_NAMED))
  return {
    ids: parseTrialIds(params),
    malformed: [...new Set(malformed)].slice(0, MOST_NAMED),
    onlyDiffering: firstOf(params.diff) === '1',
    dose: DoseReading.safeParse(firstOf(params.dose)).data ?? 'asStated',
  }
}

const firstOf = (value: string | string[] | undefined): string | undefined => [value ?? []].flat()[0]
