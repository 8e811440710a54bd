import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import stream from 'node:stream'
import type { OfferedText } from '@/lib/import/import-texts.ts'
import { HEAD, kindOf } from './kind-of.ts'
import { offerBytes } from './offer-bytes.ts'
import { offerZip } from './offer-zip.ts'
import { type Bytes, peekBytes } from './peek-bytes.ts'

const NAME = 'standard input'

/** The texts in what comes by standard input, read as a file is. */
export async function* offerStandardInput(input: Bytes = process.stdin): AsyncGenerator<OfferedText> {
  const { head, whole } = await peekBytes(input, HEAD)
  if (kindOf(head) !== 'zip') {
    yield* offerBytes(NAME, whole)
    return
  }
  // A zip archive has its table of contents at its end.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'import-'))
  try {
    const file = path.join(folder, 'input.zip')
    await stream.promises.pipeline(whole, fs.createWriteStream(file))
    yield* offerZip(NAME, file)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
