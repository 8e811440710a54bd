import { describeValue } from '@/components/trial/describe-value.ts'
import type { SheetValue } from '@/lib/export/comparison-sheet.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { documentUrl } from '@/lib/urls.ts'
import { findFigure } from './find-figure.ts'
import { findSource } from './find-source.ts'
import type { RowValue } from './row-value.ts'

/** A value of a row as a file carries it: with the words that it was read from, and the address of those. */
export function buildSheetValue(record: TrialRecord, value: RowValue, origin: string): SheetValue {
  const { name, text, counts, basis, path } = value
  const document = /^documents\.(\d+)$/.exec(path)?.[1]
  if (document !== undefined) return documentValue(record, Number(document), text, origin)
  const reason = [value.arithmetic, value.reason].filter(Boolean).join('; ')
  const remarks = [...value.tags, ...listRangeRemarks(record, value), ...listRemarks(record, path)]
  const warnings = listWarnings(record, path)
  return {
    ...(name && { part: name }),
    text,
    ...findFigure(value),
    ...(counts && { counts }),
    basis,
    ...(reason && { reason }),
    ...(remarks.length > 0 && { remarks }),
    ...(warnings.length > 0 && { warnings }),
    ...findSource(record, path, origin),
  }
}

/** A text that the trial was read from is no value of one; the link leads to the whole of it. */
function documentValue({ trial, documents }: TrialRecord, at: number, text: string, origin: string): SheetValue {
  const document = documents[at]
  if (!document) return { text, basis: 'recorded' }
  const url = `${origin}${documentUrl(trial.trialId, document.id)}`
  return { text, basis: 'recorded', registry: document.registry, url }
}

/** Of a level's range the figure is the target or the upper end; who reads the figure alone has to know. */
function listRangeRemarks({ trial }: TrialRecord, { path, value }: RowValue): string[] {
  const at = /^dosing\.doseLevels\.(\d+)\.amount$/.exec(path)?.[1]
  const level = trial.dosing.doseLevels[Number(at)]
  if (!level?.range || level.range.from === level.range.to || value !== level.amount.value) return []
  const { from, to } = level.range
  return [`a range from ${from} to ${to}: the number is its ${value === to ? 'upper end' : 'target'}`]
}

/** That registries tell the field differently, and how. */
const listRemarks = ({ conflicts }: TrialRecord, path: string): string[] =>
  conflicts
    .filter(({ field }) => field === path)
    .flatMap(({ values }) => values.slice(1))
    .map(({ registry, value }) => `sources differ: ${describeValue(path, value)} in ${registry}`)

/** What the import warns of at the value or a part of it. */
const listWarnings = ({ warnings }: TrialRecord, path: string): string[] =>
  warnings.filter(({ field }) => field === path || field?.startsWith(`${path}.`)).map(({ message }) => message)
