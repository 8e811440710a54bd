import fs from 'node:fs'
import { openPromise } from 'yauzl'
import { gunzipBytes } from '@/lib/import/containers/gunzip-bytes.ts'
import { HEAD, kindOf } from '@/lib/import/containers/kind-of.ts'
import { HARMLESS_SIZE, MAX_PACKING } from '@/lib/import/containers/limits.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import { MAX_TEXTS, MAX_UNPACKED, TAKE_COMMAND } from './limits.ts'
import type { UploadedFile } from './upload-folder.ts'
import { UploadRefused } from './upload-refused.ts'

/**
 * Looks into an archive before anything is unpacked: at the list of a zip, and through a gzip without keeping any of it.
 * How many bytes come out of the file; its size where it is no archive.
 *
 * @throws {UploadRefused} where it holds more than the desk takes, or leads out of itself
 */
export async function measureUnpacked({ name, file }: UploadedFile): Promise<number> {
  const kind = kindOf(readHead(file))
  try {
    if (kind === 'zip') return await measureZip(name, file)
    if (kind === 'gzip') return await measureGzip(name, file)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new UploadRefused(error.code === 'tooLarge' ? 413 : 400, `${name}: ${error.message}`, { cause: error })
  }
  return fs.statSync(file).size
}

export const refuseUnpacked = (name: string): UploadRefused =>
  new UploadRefused(
    413,
    `${name} unpacks to more than ${MAX_UNPACKED / 1024 ** 3} GB with what was offered beside it. Nothing of it was taken in. ${TAKE_COMMAND}`,
  )

async function measureZip(name: string, file: string): Promise<number> {
  const zip = await openZip(name, file)
  try {
    if (zip.entryCount > MAX_TEXTS)
      throw new UploadRefused(
        413,
        `${name} holds ${zip.entryCount.toLocaleString('en')} files, and the desk takes at most ${MAX_TEXTS.toLocaleString('en')}. Nothing of it was taken in. ${TAKE_COMMAND}`,
      )
    let unpacked = 0
    for await (const { compressedSize, uncompressedSize } of zip.eachEntry()) {
      unpacked += uncompressedSize
      if (uncompressedSize > HARMLESS_SIZE && uncompressedSize > compressedSize * MAX_PACKING)
        throw new UploadRefused(
          413,
          `${name} holds a file that unpacks to more than ${MAX_PACKING} times its size, as no registry’s download does. Nothing of it was taken in.`,
        )
      if (unpacked > MAX_UNPACKED) throw refuseUnpacked(name)
    }
    return unpacked
  } catch (error) {
    throw error instanceof UploadRefused ? error : refuseDamaged(name, error)
  } finally {
    zip.close()
  }
}

async function openZip(name: string, file: string) {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false })
  } catch (error) {
    throw refuseDamaged(name, error)
  }
}

/** What the reader of archives says of a name that would be a place outside of the folder it is unpacked to. */
const LEADS_OUT = /invalid relative path|absolute path|invalid characters in fileName/

const refuseDamaged = (name: string, cause: unknown): UploadRefused =>
  LEADS_OUT.test(String(cause))
    ? new UploadRefused(
        400,
        `${name} holds a file whose name leads out of the archive (“../” or the like). Nothing of it was taken in. Pack the files again.`,
        { cause },
      )
    : new UploadRefused(
        400,
        `${name} is a zip archive that is cut off or damaged. Nothing of it was taken in. Download it again.`,
        { cause },
      )

/** A gzip that breaks off may still hold what it held until there: whoever takes its texts says where it does. */
async function measureGzip(name: string, file: string): Promise<number> {
  let unpacked = 0
  try {
    for await (const piece of gunzipBytes(fs.createReadStream(file))) {
      unpacked += piece.length
      if (unpacked > MAX_UNPACKED) throw refuseUnpacked(name)
    }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'tooLarge') throw error
  }
  return unpacked
}

function readHead(file: string): Buffer {
  const handle = fs.openSync(file, 'r')
  try {
    const head = Buffer.alloc(HEAD)
    return head.subarray(0, fs.readSync(handle, head, 0, HEAD, 0))
  } finally {
    fs.closeSync(handle)
  }
}
