import fs from 'node:fs'
import { Refusal } from '@/lib/registries/refusal.ts'
import { decodeText } from './containers/decode-text.ts'
import { MAX_RECORD_SIZE, toMegabytes } from './containers/limits.ts'

/**
 * The text of a file, in UTF-8 or, where a byte order mark says so, UTF-16.
 *
 * @throws {Refusal} where the file cannot be opened, is too big (it is not read then), empty, or no text
 */
export const readTextFile = (file: string): string => decodeText(readBytes(file))

const FAULTS: Record<string, string> = {
  ENOENT: 'The file is not there any more.',
  EACCES: 'The file may not be read by the user that runs the import.',
  EPERM: 'The file may not be read by the user that runs the import.',
}

function readBytes(file: string): Uint8Array {
  try {
    // Opening a pipe would wait for someone to write to it.
    if (!fs.statSync(file).isFile()) throw new Refusal('fileUnreadable', 'This is neither a file nor a folder.')
    const handle = fs.openSync(file, 'r')
    try {
      return readHandle(handle)
    } finally {
      fs.closeSync(handle)
    }
  } catch (error) {
    throw refuseFile(error)
  }
}

/** What the file system says of a file, for the person who offered it. */
export function refuseFile(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new Refusal('fileUnreadable', FAULTS[code] ?? `The file cannot be read (${code || String(error)}).`, {
    cause: error,
  })
}

function readHandle(handle: number): Uint8Array {
  const { size } = fs.fstatSync(handle)
  if (size > MAX_RECORD_SIZE) {
    const [has, may] = [size, MAX_RECORD_SIZE].map(toMegabytes)
    throw new Refusal('tooLarge', `The file has ${has}, and at most ${may} are read.`)
  }
  const buffer = Buffer.alloc(size)
  let length = 0
  for (let read = -1; read !== 0 && length < size; length += read)
    read = fs.readSync(handle, buffer, length, size - length, null)
  return buffer.subarray(0, length)
}
