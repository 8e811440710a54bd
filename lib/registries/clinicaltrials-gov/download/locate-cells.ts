import { CsvError, parse } from 'csv-parse/sync'
import type { Span } from '@/lib/trial/evidence.ts'

/** A part of a CSV text: what it says, and where that stands, doubled quotation marks and all. */
export type Cell = Span & {
  text: string
  /** A part of it, by offsets in `text`. */
  part: (from: number, to: number) => Cell
}

/** The rows of a CSV text, the header being the first; undefined where it is no CSV. */
export function locateCells(text: string): Cell[][] | undefined {
  const rows = parseRows(text)
  if (!rows) return undefined
  const located: Cell[][] = []
  let at = 0
  for (const row of rows) {
    const cells: Cell[] = []
    for (const [number, value] of row.entries()) {
      const cell = cellAt(text, at, value)
      if (!cell) return undefined
      cells.push(cell.cell)
      at = number < row.length - 1 ? cell.next + 1 : endOfLine(text, cell.next)
    }
    located.push(cells)
  }
  return located
}

function parseRows(text: string): string[][] | undefined {
  try {
    return parse(text, { relax_column_count: true })
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}

/** The parser says what a cell holds; where it stands follows from that. */
function cellAt(text: string, at: number, value: string): { cell: Cell; next: number } | undefined {
  const isQuoted = text[at] === '"'
  const raw = isQuoted ? value.replaceAll('"', '""') : value
  const start = isQuoted ? at + 1 : at
  const next = start + raw.length + (isQuoted ? 1 : 0)
  if (!text.startsWith(raw, start) || (next < text.length && !/[,\r\n]/.test(text[next] ?? ''))) return undefined
  const offsets = raw.length === value.length ? undefined : offsetsIn(value)
  return { cell: cellOf(value, from => start + (offsets?.[from] ?? from)), next }
}

function endOfLine(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2
  return at + 1
}

/** Where each character of a value stands behind the beginning of its cell, each quotation mark before it taking two. */
function offsetsIn(value: string): number[] {
  const offsets = [0]
  for (let at = 0; at < value.length; at++) offsets.push((offsets[at] ?? 0) + (value[at] === '"' ? 2 : 1))
  return offsets
}

const cellOf = (text: string, toText: (offset: number) => number): Cell => ({
  text,
  start: toText(0),
  end: toText(text.length),
  part: (from, to) => cellOf(text.slice(from, to), offset => toText(from + offset)),
})

/** A stretch of a cell's text. */
export type Stretch = { from: number; to: number }

/** The stretches of a text between the signs, without their outer blanks; blank ones are left out. */
export function splitText(text: string, sign: string): Stretch[] {
  const parts: Stretch[] = []
  for (let at = 0; at <= text.length; ) {
    const found = text.indexOf(sign, at)
    const end = found < 0 ? text.length : found
    const part = text.slice(at, end)
    const from = at + part.length - part.trimStart().length
    const to = at + part.trimEnd().length
    if (to > from) parts.push({ from, to })
    at = end + sign.length
  }
  return parts
}

/** The same as cells. */
export const splitCell = (cell: Cell, sign: string): Cell[] =>
  splitText(cell.text, sign).map(({ from, to }) => cell.part(from, to))

/** A cell without the blanks before and behind. */
export function trimCell(cell: Cell): Cell {
  const from = cell.text.length - cell.text.trimStart().length
  return cell.part(from, Math.max(from, cell.text.trimEnd().length))
}
