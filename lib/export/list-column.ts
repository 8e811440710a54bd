/** Where a value stands in a reference (RIS): tags as reference managers read them. */
export type RisTag = 'AB' | 'AN' | 'DA' | 'DB' | 'KW' | 'N1' | 'PB' | 'PY' | 'A1' | 'TI' | 'UR'

export type RisField = { tag: RisTag; value: string }

/** A cell of each line under its heading; null where the row has no such value. */
export type CsvCell<Row> = { heading: string; read: (row: Row) => string | number | null }

/**
 * A column of an exported list, in each form that it can take. Rows are of any kind: whoever exports them knows their
 * values and words, the writers know the formats.
 */
export type ListColumn<Row> = {
  /** What it is chosen by and has as its key in JSON. */
  name: string
  /** What a person reads: "Start date". */
  title: string
  /** The value as JSON; null, or an empty list, where there is none. */
  toJson: (row: Row) => unknown
  /** One cell, or several for a value of several parts: a line of CSV holds one value a cell. */
  cells: readonly CsvCell<Row>[]
  toRis: (row: Row) => RisField[]
}
