import fs from 'node:fs'
import { Refusal } from '@/lib/registries/refusal.ts'

/** The biggest file that is read, in bytes; pages have up to some 200,000. */
export const MAX_FILE_SIZE = 32 * 1024 * 1024

/**
 * The text of a file, in UTF-8 or, where a byte order mark says so, UTF-16.
 *
 * @throws {Refusal} where the file cannot be opened, is too big (it is not read then), empty, or no text
 */
export function readTextFile(file: string): string {
  const bytes = readBytes(file)
  if (bytes.length === 0) throw new Refusal('empty', 'The file is empty.')
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.includes(0))
    throw new Refusal('notText', 'The file is not text: it holds NUL bytes.')
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Refusal(
      'notText',
      `The file is not text in ${encoding.toUpperCase()}. Save it in UTF-8 and import it again.`,
      {
        cause: error,
      },
    )
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

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
    if (error instanceof Refusal) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new Refusal('fileUnreadable', FAULTS[code] ?? `The file cannot be read (${code || String(error)}).`, {
      cause: error,
    })
  }
}

function readHandle(handle: number): Uint8Array {
  const { size } = fs.fstatSync(handle)
  if (size > MAX_FILE_SIZE) {
    const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`
    throw new Refusal('tooLarge', `The file has ${megabytes(size)}, and at most ${megabytes(MAX_FILE_SIZE)} are read.`)
  }
  const buffer = Buffer.alloc(size)
  let length = 0
  for (let read = -1; read !== 0 && length < size; length += read)
    read = fs.readSync(handle, buffer, length, size - length, null)
  return buffer.subarray(0, length)
}
