import writeExcelFile from 'write-excel-file/node'
import { buildAboutSheet } from './build-about-sheet.ts'
import { buildOverviewSheet } from './build-overview-sheet.ts'
import { buildValuesSheet } from './build-values-sheet.ts'
import type { ComparisonSheet } from './comparison-sheet.ts'
import { dressSheets } from './dress-sheets.ts'

/**
 * The comparison as an Excel workbook (XLSX) of three sheets: the comparison as the page shows it, every value with its
 * source on a line of its own, and what it all means. The sheets' content follows from the comparison and the time of
 * the export alone. Texts beyond what a cell can hold are cut, with a sign (`fitCell`).
 */
export function writeComparisonWorkbook(comparison: ComparisonSheet, exportedAt: Date): Promise<Buffer> {
  const parts = [buildOverviewSheet(comparison), buildValuesSheet(comparison), buildAboutSheet(comparison, exportedAt)]
  const sheets = parts.map(({ sheet }) => sheet)
  return writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11, features: [dressSheets(parts)] }).toBuffer()
}
