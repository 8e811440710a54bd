import { describe, expect, it } from 'vitest'
import { FRESH_TEXTS } from './fresh-texts.table.ts'
import { formatMeasures, precisionOf, recallOf } from './measure-cell-doses.ts'
import { measureUnseenTexts } from './measure-unseen-texts.ts'
import { UNSEEN_EVEN, UNSEEN_ODD } from './unseen-texts.table.ts'

/**
 * 104 texts of our own with what each states, written by someone who had not seen the reader. Rules were tuned on the
 * even half, and later on the odd one too; 60 fresh texts by another such writer take its place as the honest measure:
 * no text and no mistake of theirs has been looked at. What each set read like at first look stands in
 * docs/benchmarks.md.
 */
const JUDGED = ['levels', 'infusions', 'statedAs'] as const

describe.each([
  ['even', UNSEEN_EVEN],
  ['odd', UNSEEN_ODD],
])('the %s half of the texts that the reader is tuned on', (_, texts) => {
  const measures = measureUnseenTexts(texts)

  it.each(JUDGED)('%s', what => {
    expect(precisionOf(measures[what]), formatMeasures({ [what]: measures[what] })).toBeGreaterThanOrEqual(0.95)
    expect(recallOf(measures[what]), formatMeasures({ [what]: measures[what] })).toBeGreaterThanOrEqual(0.9)
  })

  it('has no level where the text states none', () => {
    const none = measureUnseenTexts(texts.filter(({ facts }) => facts.levels.length === 0))
    expect(none.amounts.wrong).toEqual([])
  })
})

describe('the fresh texts, which nobody tunes on', () => {
  const measures = measureUnseenTexts(FRESH_TEXTS)

  // Only figures are shown: who reads which text fails would tune on it.
  it.each<[(typeof JUDGED)[number], precision: number, recall: number]>([
    ['levels', 0.97, 0.95],
    ['infusions', 0.95, 0.87],
    ['statedAs', 0.95, 0.8],
  ])('%s: precision at least %d, recall at least %d', (what, precision, recall) => {
    expect(precisionOf(measures[what])).toBeGreaterThanOrEqual(precision)
    expect(recallOf(measures[what])).toBeGreaterThanOrEqual(recall)
  })

  it('has no level where the text states none', () => {
    const none = measureUnseenTexts(FRESH_TEXTS.filter(({ facts }) => facts.levels.length === 0))
    expect(none.amounts.wrong.length).toBe(0)
  })
})
