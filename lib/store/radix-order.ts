const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS

/**
 * The places of rows in ascending order of their numbers, which stand in columns: the first counts most, and rows that
 * are equal in all stay as they were. Takes time by the number of rows alone, where comparing takes the logarithm more.
 */
export function radixOrder(columns: readonly Uint32Array[], length: number): Uint32Array {
  let order = new Uint32Array(length)
  let spare = new Uint32Array(length)
  for (let row = 0; row < length; row++) order[row] = row
  for (const column of columns.toReversed())
    for (let shift = 0; shift < 32; shift += DIGIT_BITS)
      if (sortByDigit(column, shift, order, spare)) [order, spare] = [spare, order]
  return order
}

/** Into the second order; false where all rows have the same digit, and the first one stands. */
function sortByDigit(column: Uint32Array, shift: number, order: Uint32Array, sorted: Uint32Array): boolean {
  const places = new Uint32Array(DIGITS + 1)
  for (const number of column) {
    const next = ((number >>> shift) & (DIGITS - 1)) + 1
    places[next] = (places[next] ?? 0) + 1
  }
  if (places.includes(column.length)) return false
  for (let digit = 1; digit < DIGITS; digit++) places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0)
  for (const row of order) {
    const digit = ((column[row] ?? 0) >>> shift) & (DIGITS - 1)
    const place = places[digit] ?? 0
    sorted[place] = row
    places[digit] = place + 1
  }
  return true
}
