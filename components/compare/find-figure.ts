import type { SheetValue } from '@/lib/export/comparison-sheet.ts'
import { Age } from '@/lib/trial/age.ts'
import { patternOf } from '@/lib/trial/fields.ts'
import type { RowValue } from './row-value.ts'

/** What a count counts, by the pattern of its field, where the row says so by its name alone. */
const COUNTED: Record<string, string> = {
  'enrollment.count': 'participants',
  'dosing.doseLevels.*.participants': 'participants',
  'dosing.schedule.infusions': 'infusions',
  locationCount: 'sites',
}

/** The figure of a value with its unit, where it is one: 30000000 and "cells/kg", 18 and "years" of "18 Years". */
export function findFigure({ value, unit, path }: RowValue): Pick<SheetValue, 'number' | 'unit'> {
  const counted = unit ?? COUNTED[patternOf(path)]
  if (typeof value === 'number') return { number: value, ...(counted && { unit: counted }) }
  const age = /^(minimum|maximum)Age$/.test(path) ? Age.safeParse(value).data?.split(' ') : undefined
  return age ? { number: Number(age[0]), unit: `${age[1]?.toLowerCase().replace(/s$/, '')}s` } : {}
}
