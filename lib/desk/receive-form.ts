import fs from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { cleanName } from './clean-name.ts'
import { MAX_FIELD_SIZE, MAX_FIELDS, MAX_FILES, MAX_UPLOAD_SIZE, TAKE_COMMAND } from './limits.ts'
import type { UploadedFile } from './upload-folder.ts'
import { UploadRefused } from './upload-refused.ts'

/** A form that was sent: its fields, and its files on the disk. Pasted text is a file. */
export type ReceivedForm = { fields: Map<string, string>; files: UploadedFile[] }

/** The field that a page's text is pasted into. */
export const TEXT_FIELD = 'text'
export const PASTED_NAME = 'pasted text'

/**
 * Reads a form as it comes and puts its files where `fileOf` says, by number. What is too much is noticed while it is
 * read, and no more is read then. Files without a byte are left out: a form sends one for each field that was left empty.
 *
 * @throws {UploadRefused} where it is no form, is cut off, or holds more than the desk takes; what was written of it stays
 * for the caller to take away
 */
export async function receiveForm(request: Request, fileOf: (number: number) => string): Promise<ReceivedForm> {
  const length = Number(request.headers.get('Content-Length') ?? 0)
  if (length > MAX_UPLOAD_SIZE) throw refuseSize()
  if (!request.body) throw new UploadRefused(400, 'The form came without its contents. Offer the texts again.')
  const form = openForm(request)
  const received: ReceivedForm = { fields: new Map(), files: [] }
  const written: Promise<UploadedFile | undefined>[] = []
  const streams: BusboyFileStream[] = []
  const reading = new Promise<void>((_, reject) => {
    form.on('field', (name, value, _cutName, isCut) => {
      if (isCut) reject(new UploadRefused(413, `The form’s field ${cleanName(name)} is too long.`))
      else received.fields.set(name, value)
    })
    form.on('file', (field, stream, name) => {
      const shown = field === TEXT_FIELD ? PASTED_NAME : cleanName(name ?? '')
      const writing = writeFile(stream, { name: shown, file: fileOf(written.length) })
      writing.catch(reject)
      written.push(writing)
      streams.push(stream)
    })
    const tooMany = () => reject(refuseCount())
    form.on('filesLimit', tooMany).on('fieldsLimit', tooMany).on('partsLimit', tooMany)
  })
  // A web stream and one of Node's library are the same to this, and not to their types.
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
  try {
    await Promise.race([pipeline(body, limitTo(MAX_UPLOAD_SIZE), form), reading])
    received.files = (await Promise.all(written)).filter(file => file !== undefined)
    return received
  } catch (error) {
    body.destroy()
    form.destroy()
    // The reader of forms leaves them open.
    for (const stream of streams) stream.destroy()
    await Promise.allSettled(written)
    throw error instanceof UploadRefused ? error : refuseBroken(error)
  }
}

function openForm(request: Request): BusboyInstance {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type))
    throw new UploadRefused(415, 'Texts are offered by the form of the import desk (multipart/form-data).')
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: {
        fields: MAX_FIELDS,
        fieldSize: MAX_FIELD_SIZE,
        files: MAX_FILES,
        parts: MAX_FIELDS + MAX_FILES,
        headerPairs: 20,
      },
      isPartAFile: (field, _type, fileName) => fileName !== undefined || field === TEXT_FIELD,
    })
  } catch (error) {
    throw new UploadRefused(400, 'The form does not say where its parts begin (boundary). Offer the texts again.', {
      cause: error,
    })
  }
}

/** Undefined where nothing was in it. */
async function writeFile(stream: BusboyFileStream, target: UploadedFile): Promise<UploadedFile | undefined> {
  await pipeline(stream, fs.createWriteStream(target.file, { flags: 'wx', mode: 0o600 }))
  if (fs.statSync(target.file).size > 0) return target
  fs.rmSync(target.file)
  return undefined
}

function limitTo(most: number): Transform {
  let length = 0
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      length += piece.length
      if (length > most) done(refuseSize())
      else done(null, piece)
    },
  })
}

const refuseSize = (): UploadRefused =>
  new UploadRefused(
    413,
    `That is more than ${MAX_UPLOAD_SIZE / 1024 ** 2} MB, which is the most that the desk takes at a time. Nothing of it was taken in. ${TAKE_COMMAND}`,
  )

const refuseCount = (): UploadRefused =>
  new UploadRefused(
    413,
    `Those are more than ${MAX_FILES} files, which is the most that the desk takes at a time. Nothing of it was taken in. Put them into a zip archive.`,
  )

const refuseBroken = (cause: unknown): UploadRefused =>
  new UploadRefused(400, 'The upload broke off before its end, so nothing of it was taken in. Offer the texts again.', {
    cause,
  })
