import type { ExportColumn } from '@/components/search/export-columns.ts'
import { listFilters } from '@/components/search/list-filters.ts'
import { type ExportRequest, readExport } from '@/components/search/read-export.ts'
import { writeListCsv } from '@/lib/export/list-csv.ts'
import { listFileName } from '@/lib/export/list-file-name.ts'
import { writeListJson, writeListNdjson } from '@/lib/export/list-json.ts'
import { writeListRis } from '@/lib/export/list-ris.ts'
import { streamText } from '@/lib/export/stream-text.ts'
import { streamExportedTrials } from '@/lib/records/stream-exported-trials.ts'
import type { ExportedTrial } from '@/lib/search/exported-trial.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import type { ListFormat } from '@/lib/urls.ts'
import { originOf } from '../../compare/origin-of.ts'

const CONTENT_TYPES: Record<ListFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
}

type Writer = (
  columns: readonly ExportColumn[],
  trials: AsyncGenerator<ExportedTrial[]>,
) => AsyncGenerator<string, void>

const WRITERS: Record<ListFormat, Writer> = {
  csv: writeListCsv,
  json: writeListJson,
  ndjson: writeListNdjson,
  ris: writeListRis,
}

/**
 * All the trials of the list as a file, `format=csv`, `json`, `ndjson` or `ris`; `columns=trialId,…` chooses what of
 * them. 400 for another format or column, with what there is in a sentence. Should the store fail once the file has
 * begun, the answer breaks off.
 */
export async function GET(request: Request): Promise<Response> {
  const asked = readExport(new URL(request.url).searchParams, originOf(request.headers))
  if ('objection' in asked) return failure(400, asked.objection)
  try {
    const withSummaries = asked.columns.some(({ name }) => name === 'briefSummary')
    return answer(asked, await streamExportedTrials(asked.query, { withSummaries }))
  } catch (error) {
    if (error instanceof StoreUnavailable) return failure(error.status, error.sentence)
    throw error
  }
}

/** A file of its own name, written as it is read. Its trials change with each import, so it is written anew each time. */
function answer({ query, format, columns }: ExportRequest, trials: AsyncGenerator<ExportedTrial[]>): Response {
  const chosen = [query.q, ...listFilters(query).map(({ label }) => label.replace(/^[^:]*: /, ''))]
  return new Response(streamText(WRITERS[format](columns, trials)), {
    headers: {
      'Content-Type': CONTENT_TYPES[format],
      'Content-Disposition': `attachment; filename="${listFileName(chosen, format, new Date())}"`,
      'Cache-Control': 'no-store',
    },
  })
}

const failure = (status: number, sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
