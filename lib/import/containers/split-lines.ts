import { MAX_RECORD_SIZE } from './limits.ts'
import type { Bytes } from './peek-bytes.ts'

/** A part of a file that is to be one record: its number, from 1 on, and its bytes, or how many there were too many. */
export type Piece = { number: number; bytes: Buffer } | { number: number; tooLong: number }

const NEWLINE = 0x0a

/** The lines of a file, without their ends. Of a line that is too long, memory holds no more than what is allowed. */
export async function* splitLines(source: Bytes, longest = MAX_RECORD_SIZE): AsyncGenerator<Piece> {
  let number = 1
  let line = startPiece(longest)
  for await (const bytes of source) {
    let from = 0
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      line.add(bytes.subarray(from, to))
      yield line.close(number++)
      line = startPiece(longest)
      from = to + 1
    }
    line.add(bytes.subarray(from))
  }
  if (line.length() > 0) yield line.close(number)
}

/** A piece that grows. */
export function startPiece(longest: number) {
  let parts: Buffer[] = []
  let length = 0
  return {
    length: () => length,
    add(part: Buffer): void {
      length += part.length
      if (length > longest) parts = []
      else if (part.length > 0) parts.push(part)
    },
    close(number: number): Piece {
      if (length > longest) return { number, tooLong: length }
      const [only] = parts
      return { number, bytes: parts.length === 1 && only ? only : Buffer.concat(parts) }
    },
  }
}
