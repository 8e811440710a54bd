import type { CellObject } from 'write-excel-file/node'
import { cleanText } from './clean-text.ts'
import { fitCell } from './fit-cell.ts'

const INK = '#1F2933'
const MUTED = '#6B7280'
const LINK = '#0B57A4'
const BAND = '#DDE6F0'
const HEAD = '#EEF2F6'

/** A wrapped text cell at the top of its row. What the writer would drop in silence is shown as a box. */
export const textCell = (text: string): CellObject => ({
  value: escapeHex(fitCell(cleanText(text).replaceAll('\uFFFD', '□'))),
  type: String,
  wrap: true,
  alignVertical: 'top',
  textColor: INK,
})

/** "_x000D_" in a workbook means a carriage return; where a text says so, its first mark is escaped (ST_Xstring). */
const escapeHex = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

export const headingCell = (text: string): CellObject => ({
  ...textCell(text),
  fontWeight: 'bold',
  backgroundColor: HEAD,
  bottomBorderStyle: 'thin',
})

/** A cell of the row that begins a group. */
export const bandCell = (text: string): CellObject => ({
  ...textCell(text),
  wrap: false,
  fontWeight: 'bold',
  backgroundColor: BAND,
})

/** What says that something is missing. */
export const mutedCell = (text: string): CellObject => ({ ...textCell(text), textColor: MUTED })

export const linkCell = (text: string): CellObject => ({
  ...textCell(text),
  textColor: LINK,
  textDecoration: { underline: true },
})

/** A number as a number; a large one with its thousands apart. */
export const numberCell = (number: number): CellObject => ({
  value: number,
  type: Number,
  align: 'right',
  alignVertical: 'top',
  textColor: INK,
  ...(Number.isInteger(number) && Math.abs(number) >= 10_000 && { format: '#,##0' }),
})
