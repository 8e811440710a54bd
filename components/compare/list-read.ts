import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { basisOf, type ReadValue, type RowValue } from './row-value.ts'

/** A part of a dosing that is read as one value; nothing where it is not stated. */
export function listRead<T>(path: string, part: ReadValue<T> | null, textOf: (value: T) => string): RowValue[] {
  if (!part) return []
  const { value } = part
  const text = textOf(value)
  const isPlain = typeof value === 'string' || typeof value === 'number'
  return [
    {
      text,
      value: isPlain ? value : text,
      ...basisOf(part),
      tags: [],
      path,
      fact: isPlain ? `${value}`.toLowerCase() : JSON.stringify(value),
    },
  ]
}

export type ProductPart = Exclude<keyof TrialRecord['trial']['dosing']['product'], 'targets'>

/** A part of the cell product in the text's own words. */
export const listProduct = ({ trial }: TrialRecord, part: ProductPart): RowValue[] =>
  listRead(`dosing.product.${part}`, trial.dosing.product[part], String)

export const listTargets = ({ trial }: TrialRecord): RowValue[] =>
  trial.dosing.product.targets.flatMap((target, at) => listRead(`dosing.product.targets.${at}`, target, String))

export const listRoute = ({ trial }: TrialRecord): RowValue[] =>
  listRead('dosing.schedule.route', trial.dosing.schedule.route, String)
