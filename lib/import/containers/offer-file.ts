import fs from 'node:fs'
import type { OfferedText } from '@/lib/import/import-texts.ts'
import { readTextFile, refuseFile } from '@/lib/import/read-text-file.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import { HEAD, kindOf } from './kind-of.ts'
import { offerBytes } from './offer-bytes.ts'
import { offerZip } from './offer-zip.ts'

/**
 * The texts in a file: a page's text, or those in an archive or a list of records. `onRead` is told of each further part
 * of the file that was read, in bytes.
 */
export async function* offerFile(file: string, onRead: OnRead = () => undefined): AsyncGenerator<OfferedText> {
  try {
    const head = readHead(file)
    const kind = kindOf(head)
    if (kind === 'page') {
      onRead(head.length)
      yield { name: file, text: readTextFile(file) }
    } else if (kind === 'zip') yield* offerZip(file, file, onRead)
    else yield* offerBytes(file, readBytes(file, onRead))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    yield { name: file, refusal: error }
  }
}

export type OnRead = (bytes: number) => void

/** The file's first bytes; none of what is no file, since opening a pipe would wait for someone to write to it. */
function readHead(file: string): Buffer {
  const head = Buffer.alloc(HEAD)
  try {
    if (!fs.statSync(file).isFile()) return Buffer.alloc(0)
    const handle = fs.openSync(file, 'r')
    try {
      return head.subarray(0, fs.readSync(handle, head, 0, HEAD, 0))
    } finally {
      fs.closeSync(handle)
    }
  } catch (error) {
    throw refuseFile(error)
  }
}

const PIECE = 1024 * 1024

async function* readBytes(file: string, onRead: OnRead): AsyncGenerator<Buffer> {
  try {
    for await (const piece of fs.createReadStream(file, { highWaterMark: PIECE })) {
      onRead(piece.length)
      yield piece
    }
  } catch (error) {
    throw refuseFile(error)
  }
}
