/** Bytes as they come, in pieces of any length. */
export type Bytes = AsyncIterable<Buffer>

/**
 * The first `length` bytes of a source, fewer where it ends before, and the whole of it again. Nothing more is read for
 * it.
 */
export async function peekBytes(source: Bytes, length: number): Promise<{ head: Buffer; whole: Bytes }> {
  const pieces = source[Symbol.asyncIterator]()
  const taken: Buffer[] = []
  let size = 0
  while (size < length) {
    const next = await pieces.next()
    if (next.done) break
    taken.push(next.value)
    size += next.value.length
  }
  const head = Buffer.concat(taken)
  return { head: head.subarray(0, length), whole: continueFrom(head, pieces) }
}

async function* continueFrom(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
