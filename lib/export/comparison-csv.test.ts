import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { sheetOf, stated, UGLY_TEXTS } from '@/tests/support/sample-sheet.ts'
import { writeComparisonCsv } from './comparison-csv.ts'
import type { ComparisonSheet } from './comparison-sheet.ts'
import { LINE_COLUMNS } from './list-sheet-lines.ts'
import { neutralizeFormula } from './neutralize-formula.ts'

const readBack = (sheet: ComparisonSheet): Record<string, string>[] =>
  parse(writeComparisonCsv(sheet), { bom: true, columns: true, record_delimiter: '\r\n' })

describe('writeComparisonCsv', () => {
  it('begins with a byte order mark and headings, and ends its lines as RFC 4180 says', () => {
    const csv = writeComparisonCsv(sheetOf([stated('a')], [stated('b')]))
    expect([...Buffer.from(csv).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [headings, ...lines] = csv.split('\r\n')
    expect(headings).toBe(`\uFEFF${LINE_COLUMNS.map(column => `"${column}"`).join(',')}`)
    expect(lines).toEqual([
      '"Dose levels","Amount","NCT00000001",,"a",,,,"stated",,,,,',
      '"Dose levels","Amount","NCT00000002",,"b",,,,"stated",,,,,',
      '',
    ])
  })

  it('writes every part of a value, and nothing for what it has not', () => {
    const dose = stated('3×10⁷ /kg', {
      number: 3e7,
      unit: 'cells/kg',
      counts: 'NK cells, total of all infusions',
      basis: 'inferred',
      reason: 'the superscript was lost',
      part: 'Level 1',
      remarks: ['starting level', 'only under a condition'],
      warnings: ['a look-alike of × was read as ×'],
      quote: '3×107/kg',
      registry: 'MedDataX',
      url: 'https://trials.example/trials/NCT00000001/documents/1?field=dosing.doseLevels.0.amount#evidence',
    })
    expect(readBack(sheetOf([dose], [{ text: 'not stated', basis: 'not stated' }]))).toEqual([
      {
        Group: 'Dose levels',
        Field: 'Amount',
        Trial: 'NCT00000001',
        Part: 'Level 1',
        Value: '3×10⁷ /kg',
        Number: '30000000',
        Unit: 'cells/kg',
        Counts: 'NK cells, total of all infusions',
        Basis: 'inferred',
        Reason: 'the superscript was lost',
        Remarks: 'starting level; only under a condition; ⚠ a look-alike of × was read as ×',
        Quote: '3×107/kg',
        Registry: 'MedDataX',
        Link: 'https://trials.example/trials/NCT00000001/documents/1?field=dosing.doseLevels.0.amount#evidence',
      },
      {
        Group: 'Dose levels',
        Field: 'Amount',
        Trial: 'NCT00000002',
        Part: '',
        Value: 'not stated',
        Number: '',
        Unit: '',
        Counts: '',
        Basis: 'not stated',
        Reason: '',
        Remarks: '',
        Quote: '',
        Registry: '',
        Link: '',
      },
    ])
  })

  it.each(UGLY_TEXTS)('%j is read back as it is, but for neutralized formulas', text => {
    const [line] = readBack(sheetOf([stated(text, { quote: text, reason: text })]))
    expect([line?.Value, line?.Quote, line?.Reason]).toEqual(Array(3).fill(neutralizeFormula(text)))
  })

  it('leaves out what no reader of CSV can hold, and nothing else', () => {
    const [line] = readBack(sheetOf([stated('a\u0000b\u001Bc\uD83Dd\r\ne\rf')]))
    expect(line?.Value).toBe('abcd\ne\nf')
  })

  it('writes a long text whole', () => {
    const text = 'word '.repeat(8000)
    expect(readBack(sheetOf([stated(text)]))[0]?.Value).toBe(text)
  })

  it.each([
    [-12, '-12'],
    [1e21, '1000000000000000000000'],
    [3e7, '30000000'],
    [6666666.67, '6666666.67'],
    [0.667, '0.667'],
  ])('writes the number %d as %s', (number, written) =>
    expect(readBack(sheetOf([stated('a', { number })]))[0]?.Number).toBe(written),
  )

  it('has one column a heading in every line', () => {
    const lines: string[][] = parse(writeComparisonCsv(sheetOf(UGLY_TEXTS.map(text => stated(text)))), { bom: true })
    expect(lines).toHaveLength(UGLY_TEXTS.length + 1)
    for (const line of lines) expect(line).toHaveLength(LINE_COLUMNS.length)
  })
})
