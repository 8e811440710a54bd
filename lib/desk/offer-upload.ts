import fs from 'node:fs'
import { measureUnpacked, refuseUnpacked } from './check-archive.ts'
import { createPrepared, describeFiles, newPreparedId } from './create-prepared.ts'
import { hasRoomForImport } from './has-room.ts'
import { MAX_KEPT, MAX_UNPACKED, MAX_UPLOADS } from './limits.ts'
import { PASTED_NAME, type ReceivedForm, receiveForm } from './receive-form.ts'
import { openUploadFolder, removeUpload, sweepUploads, type UploadedFile } from './upload-folder.ts'
import { UploadRefused } from './upload-refused.ts'

/** What the form was sent for, and the prepared import that was begun by it; undefined where there was nothing in it. */
export type Offered = { from: string; preparedId: string | undefined; files: string[] }

let receiving = 0

/**
 * Takes in what a form offers: files, archives, pasted text. They are on the disk when this returns; reading them is a job.
 * Where the form asks for the server's own files (`from` is `seeds`), what else is in it is left aside.
 *
 * @throws {UploadRefused} where it is no form, is cut off, or holds more than the desk takes; nothing is left of it then
 */
export async function offerUpload(request: Request, preparedBy: string): Promise<Offered> {
  if (receiving >= MAX_UPLOADS)
    throw new UploadRefused(503, 'Others are sending files at the moment. Offer the texts again in a minute.')
  if (!hasRoomForImport())
    throw new UploadRefused(
      409,
      `The desk keeps ${MAX_KEPT} prepared imports that are neither applied nor discarded, which is the most. Apply or discard some of them first.`,
    )
  receiving++
  sweepUploads()
  const folder = openUploadFolder()
  try {
    const form = await receiveForm(request, folder.fileOf)
    const from = form.fields.get('from') ?? ''
    const files = from === 'seeds' ? [] : await checkFiles(form)
    if (files.length === 0) return { from, preparedId: undefined, files: [] }
    const preparedId = newPreparedId()
    folder.keep(preparedId, files)
    const names = files.map(({ name }) => name)
    try {
      createPrepared({ id: preparedId, preparedBy, origin: describeFiles(names), source: 'upload' })
    } catch (error) {
      removeUpload(preparedId)
      throw error
    }
    return { from, preparedId, files: names }
  } finally {
    folder.close()
    receiving--
  }
}

async function checkFiles({ files }: ReceivedForm): Promise<UploadedFile[]> {
  let unpacked = 0
  for (const one of files) {
    if (one.name === PASTED_NAME) withPlainLines(one)
    unpacked += await measureUnpacked(one)
    if (unpacked > MAX_UNPACKED) throw refuseUnpacked(one.name)
  }
  return files
}

/** Browsers send every line break of a text field as two characters; registry texts have one. */
function withPlainLines({ file }: UploadedFile): void {
  fs.writeFileSync(file, fs.readFileSync(file, 'latin1').replaceAll('\r\n', '\n'), 'latin1')
}
