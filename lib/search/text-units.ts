/** Kept for the next text; a longer one has units of its own. */
const LONGEST_KEPT = 0x4_0000
const kept = new Uint16Array(LONGEST_KEPT)
const keptBytes = Buffer.from(kept.buffer)

/**
 * The UTF-16 code units of a text, and perhaps more behind them: to be read until the next text is asked for. A pass
 * over them takes a third of the time of one over the string.
 */
export function unitsOf(text: string): Uint16Array {
  if (text.length <= LONGEST_KEPT) {
    keptBytes.write(text, 'utf16le')
    return kept
  }
  const units = new Uint16Array(text.length)
  Buffer.from(units.buffer).write(text, 'utf16le')
  return units
}
