import { describe, expect, it, test } from 'vitest'
import { findTimeFrameSeam } from './split-outcome-row.ts'

const cut = (row: string, ...known: string[]): [string, string, boolean] | undefined => {
  const seam = findTimeFrameSeam(row, word => known.includes(word))
  return seam && [row.slice(0, seam.at), row.slice(seam.at), seam.sure]
}

describe('findTimeFrameSeam', () => {
  test.each([
    ['Overall survival (OS)From enrollment up to 2 years', 'Overall survival (OS)', 'From enrollment up to 2 years'],
    ['Relapse3 years', 'Relapse', '3 years'],
    ['Rate of remission at Month 6Up to 12 months', 'Rate of remission at Month 6', 'Up to 12 months'],
    ['Toxicity (grade ≥ 3).Day 0, Month 3, Month12', 'Toxicity (grade ≥ 3).', 'Day 0, Month 3, Month12'],
    [
      'Tolerability scoreBaseline (12 months before) to Week 8',
      'Tolerability score',
      'Baseline (12 months before) to Week 8',
    ],
    ['Change of the cell countAt screening', 'Change of the cell count', 'At screening'],
    ['Insulin use (U/kg/day)At Weeks 12, 24 and 52.', 'Insulin use (U/kg/day)', 'At Weeks 12, 24 and 52.'],
  ])('%s', (row, measure, timeFrame) => {
    expect(cut(row)?.slice(0, 2)).toEqual([measure, timeFrame])
  })

  it('is in doubt where a capital stands before the seam, or a small letter behind it', () => {
    expect(cut('ORR24 months', 'ORR')).toEqual(['ORR', '24 months', false])
    expect(cut('Impact of atopyfive years', 'atopy')).toEqual(['Impact of atopy', 'five years', false])
  })

  it('takes digits for a name’s own where the page knows the name', () => {
    expect(cut('Change in FEV112 weeks', 'FEV1')).toEqual(['Change in FEV1', '12 weeks', false])
    expect(cut('Graded by CTCAE v5.024 months')).toEqual(['Graded by CTCAE v5.0', '24 months', false])
  })

  test.each([
    ['no seam', 'Number of participants who respond'],
    ['a number that may be cut anywhere', 'Score at Week 1616 weeks'],
    ['a blank on either side', 'Response at 12 weeks'],
    ['inside a word', 'Events happening within 2 years'],
    ['inside brackets', 'Progression (RECISTUp to 2 years)'],
    ['too long for a row', `${'Long measure '.repeat(60)}Up to 2 years`],
  ])('finds none: %s', (_, row) => {
    expect(cut(row)).toBeUndefined()
  })
})
