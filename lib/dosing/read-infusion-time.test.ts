import { describe, expect, it } from 'vitest'
import { readInfusionTime } from './read-infusion-time.ts'

const timeIn = (text: string) =>
  readInfusionTime([
    { text, start: 0, end: text.length, passage: { field: 'briefSummary', documentId: 'd1', start: 0, text } },
  ])

describe('how long an infusion takes', () => {
  it.each<[string, [number, number, string]]>([
    ['NK cells are infused intravenously within 10 to 15 minutes, at a low dose', [10, 15, 'minutes']],
    ['The product is given by infusion over 30 min.', [30, 30, 'minutes']],
    ['Cells are infused over approximately 1-2 hours', [1, 2, 'hours']],
    ['Infusion time: 20\\~40 minutes for all bags that are administered', [20, 40, 'minutes']],
    ['CAR-T cells are administered over a period of 15 minutes', [15, 15, 'minutes']],
  ])('%s', (text, [from, to, unit]) => {
    expect(timeIn(text)?.value).toEqual({ from, to, unit })
  })

  it.each([
    'Cells are infused within 48 hours',
    'Cells are infused 48 hours after conditioning',
    'Infusion within 30 minutes after thawing of the cells',
    'The infusion begins within 20 minutes of release',
    'After the infusion patients are observed for 60 minutes',
    'Cells are infused for 3 cycles',
    'Infusions are given every 96-120 hours',
  ])('is not told by: %s', text => {
    expect(timeIn(text)).toBeNull()
  })

  it('quotes its words', () => {
    const text = 'NK cells are infused within 10 to 15 minutes'
    expect(timeIn(text)?.evidence[0]).toMatchObject({ start: 21, end: 44, quote: 'within 10 to 15 minutes' })
  })
})
