import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { isAlive } from '@/lib/store/copy-files.ts'
import { besideDesk } from './desk-file.ts'
import { JobFailed } from './job-failed.ts'
import { openDesk } from './open-desk.ts'

/** A file of an upload: the name that it came with, to be shown, and where it lies. */
export type UploadedFile = { name: string; file: string }

/** Uploads that this process receives at the moment. */
const receiving = new Set<string>()

const folderOfAll = (): string => besideDesk('-uploads')

/** Where the files of a prepared import lie until their texts are taken. */
export const uploadFolder = (preparedId: string): string => path.join(folderOfAll(), preparedId)

const LIST = 'files.json'
const List = z.array(z.object({ name: z.string(), file: z.string() }))

/**
 * The files of a prepared import, in the order offered.
 *
 * @throws {JobFailed} where they are gone
 */
export const listUploadedFiles = (preparedId: string): UploadedFile[] => {
  const folder = uploadFolder(preparedId)
  if (!fs.existsSync(folder)) throw new JobFailed('The files of this import are kept no longer. Offer them again.')
  const list = List.parse(JSON.parse(fs.readFileSync(path.join(folder, LIST), 'utf8')))
  return list.map(({ name, file }) => ({ name, file: path.join(folder, file) }))
}

/** A folder for an upload, which goes away again unless it is kept. */
export function openUploadFolder() {
  const folder = path.join(folderOfAll(), `receiving-${process.pid}-${randomUUID()}`)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  receiving.add(path.basename(folder))
  return {
    fileOf: (number: number): string => path.join(folder, String(number)),
    /** From here on it belongs to a prepared import. */
    keep(preparedId: string, files: readonly UploadedFile[]): void {
      const list = files.map(({ name, file }) => ({ name, file: path.basename(file) }))
      fs.writeFileSync(path.join(folder, LIST), JSON.stringify(list))
      fs.renameSync(folder, uploadFolder(preparedId))
    },
    /** To be called in the end, whatever became of it. */
    close(): void {
      fs.rmSync(folder, { recursive: true, force: true })
      receiving.delete(path.basename(folder))
    },
  }
}

/** Takes away what a prepared import no longer needs. It is gone at once, however long deleting takes. */
export function removeUpload(preparedId: string): void {
  const folder = uploadFolder(preparedId)
  if (!fs.existsSync(folder)) return
  const gone = path.join(folderOfAll(), `gone-${randomUUID()}`)
  fs.renameSync(folder, gone)
  fs.rmSync(gone, { recursive: true, force: true })
}

/** A folder that is not yet known may be on its way to be: so long it is left alone, in milliseconds. */
const ON_ITS_WAY = 60 * 60 * 1000

/** Takes away what processes left behind that ended in the midst of an upload, and what nobody will ask for. */
export function sweepUploads(): void {
  const all = folderOfAll()
  if (!fs.existsSync(all)) return
  for (const name of fs.readdirSync(all)) {
    const folder = path.join(all, name)
    if (isLeftBehind(name, folder)) fs.rmSync(folder, { recursive: true, force: true })
  }
}

function isLeftBehind(name: string, folder: string): boolean {
  if (name.startsWith('gone-')) return true
  const age = Date.now() - (fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  const [, pid] = /^receiving-(\d+)-/.exec(name) ?? []
  if (pid !== undefined) {
    if (Number(pid) === process.pid) return !receiving.has(name)
    return !isAlive(Number(pid)) || age > 24 * ON_ITS_WAY
  }
  const awaited = openDesk().prepare("SELECT 1 FROM prepared_imports WHERE id = ? AND state IN ('reading', 'failed')")
  return age > ON_ITS_WAY && awaited.get(name) === undefined
}
