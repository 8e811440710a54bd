import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { readZip } from '@/tests/support/read-zip.ts'
import { sheetOf, stated, UGLY_TEXTS } from '@/tests/support/sample-sheet.ts'
import type { ComparisonSheet } from './comparison-sheet.ts'
import { writeComparisonWorkbook } from './comparison-workbook.ts'
import { CUT_SIGN, MOST_CHARACTERS } from './fit-cell.ts'
import { LINE_COLUMNS } from './list-sheet-lines.ts'

const EXPORTED_AT = new Date('2026-11-22T06:10:00Z')

const write = (sheet: ComparisonSheet): Promise<Buffer> => writeComparisonWorkbook(sheet, EXPORTED_AT)

/** The cells of a sheet as they are read back: numbers, texts, null where a cell is empty. */
async function readBack(sheet: ComparisonSheet, name: string): Promise<unknown[][]> {
  const sheets = await readExcelFile(await write(sheet), { trim: false })
  return sheets.find(({ sheet }) => sheet === name)?.data ?? []
}

/** The lines of the second sheet, by their headings. */
async function linesBack(sheet: ComparisonSheet): Promise<Record<string, unknown>[]> {
  const [headings, ...lines] = await readBack(sheet, 'Values and sources')
  expect(headings).toEqual([...LINE_COLUMNS])
  return lines.map(line => Object.fromEntries(LINE_COLUMNS.map((column, at) => [column, line[at]])))
}

const dose = stated('3×10⁷ /kg', {
  number: 3e7,
  unit: 'cells/kg',
  quote: '3×10^7 NK/kg',
  registry: 'MedPath',
  url: 'https://trials.example/trials/NCT00000001/documents/1?field=dosing.doseLevels.0.amount&x="<#evidence',
})

describe('writeComparisonWorkbook', () => {
  it('has three sheets', async () => {
    const sheets = await readExcelFile(await write(sheetOf([dose])))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Comparison', 'Values and sources', 'About'])
  })

  it('shows the comparison as the page does', async () => {
    const sheet = sheetOf(
      [
        dose,
        stated('6×10⁷ /kg', { part: 'B', basis: 'inferred', number: 6e7, remarks: ['only once'], warnings: ['odd'] }),
      ],
      [{ text: 'not provided by Veeva', basis: 'not provided' }],
    )
    sheet.groups.push({
      title: 'Design',
      rows: [
        { field: 'Enrollment', differs: true, values: [[stated('1,200', { number: 1200 })], []] },
        {
          field: 'Infusions',
          values: [[stated('3', { number: 3, basis: 'inferred' })], [stated('3 infusions', { number: 3 })]],
        },
      ],
    })
    expect(await readBack(sheet, 'Comparison')).toEqual([
      ['Field', 'NCT00000001\nThe trial NCT00000001\nMedPath', 'NCT00000002\nThe trial NCT00000002\nMedPath'],
      ['Dose levels', null, null],
      ['Amount', '3×10⁷ /kg\nB: 6×10⁷ /kg (only once; inferred; ⚠)', 'not provided by Veeva'],
      ['Design', null, null],
      ['Enrollment ≠', 1200, null],
      ['Infusions', '3 (inferred)', '3 infusions'],
    ])
  })

  it('lists every value with its number, unit, basis, words and link', async () => {
    const missing = { text: 'not stated', basis: 'not stated' } as const
    const level = { ...dose, part: 'Level 1', remarks: ['starting level', '3 participants'] }
    expect(await linesBack(sheetOf([level], [missing]))).toEqual([
      {
        Group: 'Dose levels',
        Field: 'Amount',
        Trial: 'NCT00000001',
        Part: 'Level 1',
        Value: '3×10⁷ /kg',
        Number: 3e7,
        Unit: 'cells/kg',
        Counts: null,
        Basis: 'stated',
        Reason: null,
        Remarks: 'starting level; 3 participants',
        Quote: '3×10^7 NK/kg',
        Registry: 'MedPath',
        Link: dose.url,
      },
      expect.objectContaining({ Trial: 'NCT00000002', Value: 'not stated', Number: null, Quote: null, Link: null }),
    ])
  })

  it('says when and from where it was taken, and that the official record rules', async () => {
    const rows = await readBack(sheetOf([dose]), 'About')
    expect(rows).toContainEqual(['Exported', '2026-11-22 06:10 UTC'])
    expect(rows).toContainEqual(['Address', 'https://trials.example/compare?ids=NCT00000001,NCT00000002'])
    expect(rows).toContainEqual([
      'NCT00000001',
      'The trial NCT00000001. Read from MedPath (imported 2026-11-22 05:00 UTC).',
    ])
    expect(rows.map(([name]) => name)).toEqual(expect.arrayContaining(['The official record rules', 'inferred']))
  })

  it('names the rows that were left out as they do not differ', async () => {
    const rows = await readBack({ ...sheetOf([dose]), onlyDiffering: true, leftOut: ['Sex', 'Phase'] }, 'About')
    expect(rows).toContainEqual(['Rows', expect.stringContaining('Left out: Sex, Phase.')])
  })

  it.each(UGLY_TEXTS)('%j is read back as it is, as a text', async text => {
    const [line] = await linesBack(sheetOf([stated(text, { quote: text, reason: text })]))
    expect([line?.Value, line?.Quote, line?.Reason]).toEqual(Array(3).fill(text))
  })

  it('leaves out what no workbook can hold, and shows a character that was broken before', async () => {
    const [line] = await linesBack(sheetOf([stated('a\u0000b\u001Bc\uD83Dd\uFFFD7\r\ne')]))
    expect(line?.Value).toBe('abcd□7\ne')
  })

  it('cuts what a cell cannot hold', async () => {
    const [line] = await linesBack(sheetOf([stated('x'.repeat(40_000))]))
    expect(line?.Value).toBe('x'.repeat(MOST_CHARACTERS - CUT_SIGN.length) + CUT_SIGN)
  })

  it('freezes headings and first columns, filters, links and prints at the width of the page', async () => {
    const files = readZip(await write(sheetOf([dose])))
    const [overview, values] = [files['xl/worksheets/sheet1.xml'], files['xl/worksheets/sheet2.xml']]
    expect(overview).toMatch(/<pane [^>]*ySplit="1" xSplit="1"/)
    expect(values).toMatch(/<pane [^>]*ySplit="1" xSplit="3"/)
    expect(values).toContain('<autoFilter ref="A1:N2"/>')
    expect(values).toMatch(/<hyperlink [^>]*ref="N2" r:id="rId-link-1" location="evidence"\/>/)
    expect(files['xl/worksheets/_rels/sheet2.xml.rels']).toContain(
      'Target="https://trials.example/trials/NCT00000001/documents/1?field=dosing.doseLevels.0.amount&amp;x=&quot;&lt;" TargetMode="External"',
    )
    expect(files['xl/worksheets/_rels/sheet1.xml.rels']).toContain('Target="https://trials.example/trials/NCT00000001"')
    expect(overview).toMatch(/<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"/)
    expect(overview).not.toContain('<f>')
  })

  it('follows from the comparison and the time alone', async () => {
    const [one, other] = await Promise.all([write(sheetOf([dose])), write(sheetOf([dose]))])
    expect(readZip(one)).toEqual(readZip(other))
  })
})
