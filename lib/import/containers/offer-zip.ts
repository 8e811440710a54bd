import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import type { OfferedText } from '@/lib/import/import-texts.ts'
import { isLeftOut } from '@/lib/import/list-files.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import { HARMLESS_SIZE, MAX_ENTRIES, MAX_PACKING, MAX_UNPACKED_SIZE } from './limits.ts'
import { offerBytes } from './offer-bytes.ts'

/**
 * The texts in the files of a zip archive. A file that cannot be unpacked is refused alone. `onRead` is told of each
 * file's bytes in the archive.
 */
export async function* offerZip(
  name: string,
  file: string,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<OfferedText> {
  try {
    // Left to itself, the reader of archives gives up at the first name that leads out of the archive.
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false, decodeStrings: false })
    try {
      yield* offerEntries(name, zip, onRead)
    } finally {
      zip.close()
    }
  } catch (error) {
    yield { name, refusal: error instanceof Refusal ? error : refuseDamaged(error) }
  }
}

async function* offerEntries(name: string, zip: ZipFile, onRead: (bytes: number) => void): AsyncGenerator<OfferedText> {
  if (zip.entryCount > MAX_ENTRIES)
    throw new Refusal(
      'tooLarge',
      `The zip archive has ${zip.entryCount.toLocaleString('en')} files, and at most ${MAX_ENTRIES.toLocaleString('en')} are read.`,
    )
  let unpacked = 0
  let isEmpty = true
  for await (const entry of zip.eachEntry()) {
    const path = pathOf(entry)
    if (path.endsWith('/') || path.split('/').some(isLeftOut)) continue
    isEmpty = false
    unpacked += entry.uncompressedSize
    if (unpacked > MAX_UNPACKED_SIZE)
      throw new Refusal(
        'tooLarge',
        `The zip archive unpacks to more than ${MAX_UNPACKED_SIZE / 1024 ** 3} GB. What comes after ${path} was not read.`,
      )
    onRead(entry.compressedSize)
    yield* offerEntry(`${name}/${path}`, zip, entry)
  }
  if (isEmpty) throw new Refusal('empty', 'The zip archive holds nothing to import.')
}

/** Where a file stands in the archive, without steps that lead out of it: it is what the file is called, and no more. */
function pathOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const written = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
  return written
    .split('/')
    .filter((step, at, { length }) => at === length - 1 || !/^\.{0,2}$/.test(step))
    .join('/')
}

async function* offerEntry(name: string, zip: ZipFile, entry: Entry): AsyncGenerator<OfferedText> {
  try {
    refuseUnlessSane(entry)
    const stream = await zip.openReadStreamPromise(entry)
    try {
      yield* offerBytes(name, stream)
    } finally {
      stream.destroy()
    }
  } catch (error) {
    yield { name, refusal: error instanceof Refusal ? error : refuseDamaged(error) }
  }
}

function refuseUnlessSane(entry: Entry): void {
  if (entry.isEncrypted())
    throw new Refusal(
      'fileUnreadable',
      'The file is locked with a password. Unpack the archive and import what is in it.',
    )
  if (!entry.canDecodeFileData())
    throw new Refusal(
      'fileUnreadable',
      'The file is packed in a way that is not known here. Unpack it and import what is in it.',
    )
  const { compressedSize, uncompressedSize } = entry
  if (uncompressedSize > HARMLESS_SIZE && uncompressedSize > compressedSize * MAX_PACKING)
    throw new Refusal(
      'tooLarge',
      `The file unpacks to more than ${MAX_PACKING} times its size, as no registry’s download does. It was not read.`,
    )
}

const refuseDamaged = (cause: unknown): Refusal =>
  new Refusal('fileUnreadable', 'The zip archive is cut off or damaged, and cannot be read here. Download it again.', {
    cause,
  })
