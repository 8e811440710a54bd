/**
 * Pieces of text as a stream of UTF-8. A piece is made when the reader asks for it and no sooner, so that a slow reader
 * fills no memory; one that leaves ends the making. Where the making fails the stream breaks off, so that no reader
 * takes a part for the whole.
 */
export function streamText(pieces: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        await pieces.return()
      },
    },
    { highWaterMark: 0 },
  )
}
