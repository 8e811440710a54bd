import { describe, expect, it } from 'vitest'
import { comparisonFileName } from './comparison-file-name.ts'

describe('comparisonFileName', () => {
  it('names the trials', () =>
    expect(comparisonFileName(['NCT06541444', 'NCT07256210'], 'csv')).toBe('comparison-NCT06541444-NCT07256210.csv'))

  it('holds six trials of ClinicalTrials.gov', () => {
    const name = comparisonFileName(Array(6).fill('NCT06541444'), 'xlsx')
    expect(name).toMatch(/^comparison(-NCT06541444){6}\.xlsx$/)
    expect(name.length).toBeLessThanOrEqual(100)
  })

  it('says how many more there are where they do not fit', () => {
    const name = comparisonFileName(Array(6).fill('EUCTR2012-002934-35-NL'), 'xlsx')
    expect(name).toBe('comparison-EUCTR2012-002934-35-NL-EUCTR2012-002934-35-NL-EUCTR2012-002934-35-NL-and-3-more.xlsx')
    expect(name.length).toBeLessThanOrEqual(100)
  })

  it('has nothing in it that a header or a file system could trip over', () =>
    expect(comparisonFileName(['a"b\r\n/../é'], 'csv')).toBe('comparison-ab.csv'))
})
