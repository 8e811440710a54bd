import { buildComparisonSheet } from '@/components/compare/build-comparison-sheet.ts'
import { type ComparisonRequest, MOST_COMPARED, readComparison } from '@/components/compare/read-comparison.ts'
import { writeComparisonCsv } from '@/lib/export/comparison-csv.ts'
import { comparisonFileName } from '@/lib/export/comparison-file-name.ts'
import type { ComparisonSheet } from '@/lib/export/comparison-sheet.ts'
import { writeComparisonWorkbook } from '@/lib/export/comparison-workbook.ts'
import { getTrials } from '@/lib/records/get-trials.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { COMPARISON_FORMATS, type ComparisonFormat } from '@/lib/urls.ts'
import { originOf } from '../origin-of.ts'

const CONTENT_TYPES: Record<ComparisonFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const WRITERS: Record<ComparisonFormat, (sheet: ComparisonSheet, at: Date) => string | Promise<Buffer>> = {
  csv: writeComparisonCsv,
  xlsx: writeComparisonWorkbook,
}

/**
 * The comparison of `?ids=A,B` as a file, `format=csv` or `format=xlsx`; with `diff=1` only the rows that differ. A file
 * says what it was asked for or nothing: 400 where a number is none or is not here, with the reason in a sentence.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const format = COMPARISON_FORMATS.find(name => name === searchParams.get('format'))
  if (!format) return failure(400, `Say which file you want: format=${COMPARISON_FORMATS.join(' or format=')}.`)
  const asked = readComparison({ ids: searchParams.getAll('ids'), diff: searchParams.getAll('diff') })
  const objection = objectionToAsked(asked)
  if (objection) return failure(400, objection)
  try {
    const records = await getTrials(asked.ids)
    const unknown = objectionToFound(asked, records)
    if (unknown) return failure(400, unknown)
    const { onlyDiffering } = asked
    const sheet = buildComparisonSheet(records, { onlyDiffering, origin: originOf(request.headers) })
    return await answer(format, sheet)
  } catch (error) {
    if (error instanceof StoreUnavailable) return failure(error.status, error.sentence)
    throw error
  }
}

/** Why what was asked for is no comparison, in a sentence. */
function objectionToAsked({ ids, malformed }: ComparisonRequest): string | undefined {
  if (malformed.length > 0) return `Read as no registry number: ${malformed.join(', ')}.`
  if (ids.length > MOST_COMPARED) return `At most ${MOST_COMPARED} trials stand side by side; ${ids.length} were given.`
  return ids.length < 2 ? 'A comparison takes at least two trials: ids=NCT…,NCT….' : undefined
}

/** Which of the trials are not here; a file with less in it than was asked for could be taken for the whole. */
function objectionToFound({ ids }: ComparisonRequest, records: readonly TrialRecord[]): string | undefined {
  const here = new Set<string>(records.map(({ trial }) => trial.trialId))
  const unknown = ids.filter(id => !here.has(id))
  return unknown.length > 0 ? `Not here, so not compared: ${unknown.join(', ')}.` : undefined
}

/** A file of its own name. It carries the time at which it was written, so it is written anew each time. */
async function answer(format: ComparisonFormat, sheet: ComparisonSheet): Promise<Response> {
  const name = comparisonFileName(
    sheet.trials.map(({ trialId }) => trialId),
    format,
  )
  const written = await WRITERS[format](sheet, new Date())
  return new Response(typeof written === 'string' ? written : new Uint8Array(written), {
    headers: {
      'Content-Type': CONTENT_TYPES[format],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}

const failure = (status: number, sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
