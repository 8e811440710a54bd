import { parseTrialQuery, type TrialQuery } from '@/lib/search/trial-query.ts'
import { LIST_FORMATS, type ListFormat } from '@/lib/urls.ts'
import { DEFAULT_COLUMNS, type ExportColumn, exportColumns } from './export-columns.ts'

export type ExportRequest = { query: TrialQuery; format: ListFormat; columns: ExportColumn[] }

const LONGEST_NAMED = 40
const MOST_NAMED = 10

/**
 * Reads the list's own parameters, `format`, and `columns=A,B` or `columns=A&columns=B`: each column once, in the order
 * given, and those of the format where none is. What is no format or no column is objected to, in a sentence: a file
 * with less in it than was asked for could be taken for the whole.
 */
export function readExport(params: URLSearchParams, origin: string): ExportRequest | { objection: string } {
  const format = LIST_FORMATS.find(name => name === params.get('format'))
  if (!format) return { objection: `Say which file you want: format=${LIST_FORMATS.join(' or format=')}.` }
  const asked = params.getAll('columns').flatMap(names => names.split(/[,\s]+/).filter(name => name !== ''))
  const offered = new Map(exportColumns(origin).map(column => [column.name, column]))
  const unknown = [...new Set(asked.filter(name => !offered.has(name)))]
  if (unknown.length > 0) return { objection: describeUnknown(unknown, [...offered.keys()]) }
  const names = new Set(asked.length > 0 ? asked : DEFAULT_COLUMNS[format])
  return { query: parseTrialQuery(params), format, columns: [...names].flatMap(name => offered.get(name) ?? []) }
}

function describeUnknown(unknown: readonly string[], offered: readonly string[]): string {
  const named = unknown.slice(0, MOST_NAMED).map(name => name.slice(0, LONGEST_NAMED))
  return `There is no column ${named.join(', ')}. Columns are: ${offered.join(', ')}.`
}
