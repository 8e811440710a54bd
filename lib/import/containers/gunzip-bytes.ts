import zlib from 'node:zlib'
import { Refusal } from '@/lib/registries/refusal.ts'
import { HARMLESS_SIZE, MAX_PACKING, MAX_UNPACKED_SIZE } from './limits.ts'
import type { Bytes } from './peek-bytes.ts'

/**
 * Unpacks gzip. What could be unpacked before a fault comes before it.
 *
 * @throws {Refusal} where the archive is cut off, damaged, or unpacks to more than anything real
 */
export async function* gunzipBytes(packed: Bytes): AsyncGenerator<Buffer> {
  const gunzip = zlib.createGunzip()
  let ready: Buffer[] = []
  let read = 0
  let unpacked = 0
  gunzip.on('data', (piece: Buffer) => {
    ready.push(piece)
    unpacked += piece.length
  })
  let fault: Error | undefined
  const ended = new Promise<void>(resolve => {
    gunzip.once('end', resolve).once('error', error => {
      fault = error
      resolve()
    })
  })
  const take = () => ready.splice(0)
  try {
    for await (const piece of packed) {
      // Small pieces, since each may unpack to a thousand times its size.
      for (let at = 0; at < piece.length; at += PIECE) {
        const part = piece.subarray(at, at + PIECE)
        read += part.length
        await Promise.race([new Promise(resolve => gunzip.write(part, resolve)), ended])
        yield* take()
        if (fault) throw refuseFor(fault)
        refuseBomb(read, unpacked)
      }
    }
    gunzip.end()
    await ended
    yield* take()
    if (fault) throw refuseFor(fault)
  } finally {
    ready = []
    gunzip.destroy()
  }
}

const PIECE = 64 * 1024

function refuseBomb(read: number, unpacked: number): void {
  if (unpacked > HARMLESS_SIZE && unpacked > read * MAX_PACKING)
    throw new Refusal(
      'tooLarge',
      `The gzip archive unpacks to more than ${MAX_PACKING} times its size, as no registry’s download does. It was read no further.`,
    )
  if (unpacked > MAX_UNPACKED_SIZE)
    throw new Refusal(
      'tooLarge',
      `The gzip archive unpacks to more than ${MAX_UNPACKED_SIZE / 1024 ** 3} GB. It was read no further.`,
    )
}

const refuseFor = (fault: Error): Refusal =>
  'code' in fault && fault.code === 'Z_BUF_ERROR'
    ? new Refusal(
        'fileUnreadable',
        'The gzip archive is cut off: what comes after here is missing. Download it again.',
        { cause: fault },
      )
    : new Refusal('fileUnreadable', 'The gzip archive is damaged and cannot be read from here on. Download it again.', {
        cause: fault,
      })
