/** Prints rows in columns as wide as they need to be; the first column to the left, figures to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map(row => row[at]?.length ?? 0)))
  for (const row of [head, ...rows])
    console.log(row.map((cell, at) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  '))
}

/** The value that so great a share of the values does not exceed (nearest rank), of those that were measured. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.filter(value => !Number.isNaN(value)).toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const milliseconds = (value: number): string =>
  Number.isNaN(value) ? '–' : value === Number.POSITIVE_INFINITY ? '∞' : value.toFixed(value < 10 ? 2 : 0)
