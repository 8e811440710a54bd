import type { Dosing } from '@/lib/trial/dosing.ts'
import type { CellDoseFacts } from './cell-doses.table.ts'

export type Measure = { right: number; wrong: string[]; missed: string[] }

export const noMeasure = (): Measure => ({ right: 0, wrong: [], missed: [] })

export type Measures = { levels: Measure; infusions: Measure; statedAs: Measure }
export const noMeasures = (): Measures => ({ levels: noMeasure(), infusions: noMeasure(), statedAs: noMeasure() })

/** Adds what the reader found of one trial, beside what its record states. A wrong value is also a missed one. */
export function measureTrial(
  into: Measures,
  trialId: string,
  { doseLevels, schedule }: Dosing,
  facts: CellDoseFacts,
): void {
  const found = doseLevels
    .filter(({ amount }) => !facts.arguable?.includes(amount.value))
    .map(({ amount, unit, countedCells }) => `${amount.value} ${unit.value} ${countedCells?.value ?? 'not said'}`)
  compare(
    into.levels,
    trialId,
    found,
    facts.levels.map(level => level.join(' ')),
  )
  compare(into.infusions, trialId, given(schedule.infusions?.value), given(facts.infusions))
  const statedAs = [...new Set(doseLevels.flatMap(level => given(level.statedAs?.value)))]
  compare(into.statedAs, trialId, statedAs, given(facts.statedAs))
}

const given = (value: number | string | null | undefined): string[] => (value ? [`${value}`] : [])

/** Adds what was found of one trial, beside what it states, to a measure. */
export function compare(measure: Measure, trialId: string, found: readonly string[], stated: readonly string[]): void {
  measure.right += found.filter(one => stated.includes(one)).length
  measure.wrong.push(...found.filter(one => !stated.includes(one)).map(one => `${trialId}: ${one}`))
  measure.missed.push(...stated.filter(one => !found.includes(one)).map(one => `${trialId}: ${one}`))
}

export const precisionOf = ({ right, wrong }: Measure): number => right / Math.max(1, right + wrong.length)
export const recallOf = ({ right, missed }: Measure): number => right / Math.max(1, right + missed.length)

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

export const formatMeasures = (measures: Record<string, Measure>): string =>
  Object.entries(measures)
    .map(
      ([what, measure]) =>
        `${what}: precision ${percent(precisionOf(measure))}, recall ${percent(recallOf(measure))} (${measure.right} right)` +
        [...measure.wrong.map(one => `\n  wrong  ${one}`), ...measure.missed.map(one => `\n  missed ${one}`)].join(''),
    )
    .join('\n')
