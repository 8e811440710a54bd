import type writeExcelFile from 'write-excel-file/node'

type Writing = Parameters<typeof writeExcelFile>

/** What changes the files of a workbook as they are written. */
export type WorkbookFeature = NonNullable<NonNullable<Writing[1]>['features']>[number]

/** A cell that leads somewhere; row and column count from 0. */
export type CellLink = { row: number; column: number; url: string }

/** A sheet of a workbook, with what the writer has no option for. */
export type WorkbookPart = {
  sheet: Writing[0][number]
  links: CellLink[]
  /** The first row is a line of headings to filter by. */
  isFiltered?: boolean
}
