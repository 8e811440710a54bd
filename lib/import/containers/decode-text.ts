import { isUtf8 } from 'node:buffer'
import { Refusal } from '@/lib/registries/refusal.ts'
import type { Bytes } from './peek-bytes.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** UTF-8 where no byte order mark says otherwise. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/**
 * Refuses text in UTF-32, and text in UTF-16 without a byte order mark: either begins with a plain sign, which has NUL
 * bytes there.
 *
 * @throws {Refusal}
 */
export function refuseWide(head: Uint8Array): void {
  const isUtf16 = encodingOf(head) !== 'utf-8' && (head[2] !== 0 || head[3] !== 0)
  if (!isUtf16 && head.subarray(0, 4).includes(0))
    throw new Refusal(
      'notText',
      'The file is not text in UTF-8: it holds NUL bytes at its beginning, as text in UTF-16 or UTF-32 does. Save it in UTF-8 and import it again.',
    )
}

/**
 * The text of a whole file, in UTF-8 or, where a byte order mark says so, UTF-16.
 *
 * @throws {Refusal} where it is empty or no text
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Refusal('empty', 'The file is empty.')
  refuseWide(bytes)
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.includes(0))
    throw new Refusal('notText', 'The file is not text: it holds NUL bytes.')
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    throw refuseEncoding(encoding, error)
  }
}

/**
 * The same file in UTF-8, without a byte order mark.
 *
 * @throws {Refusal} where the file has a byte order mark of UTF-16 and is something else
 */
export async function* toUtf8(bytes: Bytes, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    let isFirst = true
    for await (const piece of bytes) {
      yield isFirst && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf ? piece.subarray(3) : piece
      isFirst = false
    }
    return
  }
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const piece of bytes) yield Buffer.from(decoder.decode(piece, { stream: true }))
    yield Buffer.from(decoder.decode())
  } catch (error) {
    if (error instanceof TypeError) throw refuseEncoding(encoding, error)
    throw error
  }
}

const refuseEncoding = (encoding: Encoding, cause: unknown): Refusal =>
  new Refusal('notText', `The file is not text in ${encoding.toUpperCase()}. Save it in UTF-8 and import it again.`, {
    cause,
  })

/**
 * The text of a part of a file, as TextDecoder reads it, in a third of its time. `what` is what the part is called.
 *
 * @throws {Refusal} where it is not UTF-8
 */
export function decodePart(bytes: Uint8Array, what: string): string {
  if (!isUtf8(bytes))
    throw new Refusal('notText', `The ${what} is not text in UTF-8. Save the file in UTF-8 and import it again.`)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
}

const BYTE_ORDER_MARK = '\ufeff'
