/**
 * The text of an answer; undefined where it has more bytes than `most`, and the rest is not fetched then.
 *
 * @throws {Error} where the connection breaks
 */
export async function readBody({ body }: Response, most: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.length
    if (length > most) return undefined
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks, length))
}
