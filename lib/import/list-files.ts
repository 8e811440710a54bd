import { isUtf8 } from 'node:buffer'
import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from '@/lib/registries/refusal.ts'

/** A file to import, or a path that nothing can be imported from and why. */
export type ListedFile = { file: string; refusal?: Refusal }

/** Folders explain themselves in these; they are no registry's text. */
const README = /^readme(?:\.\w+)?$/i

/** Whether a name in a folder or an archive is left out: hidden ones, what archives of macOS add, and READMEs. */
export const isLeftOut = (name: string): boolean => name.startsWith('.') || name === '__MACOSX' || README.test(name)

/**
 * The files at these paths, folders replaced by what is in them and below them, in the order of their names. Of a
 * folder, hidden files and READMEs are left out; a file that is named itself is always listed.
 */
export function* listFiles(paths: readonly string[]): Generator<ListedFile> {
  for (const one of paths) {
    const stat = statOf(one)
    if (!stat) yield { file: one, refusal: new Refusal('fileUnreadable', `There is no file or folder at ${one}.`) }
    else if (stat.isFile()) yield { file: one }
    else if (!stat.isDirectory()) yield { file: one, refusal: refusePipe(one) }
    else {
      let found = false
      for (const listed of listFolder(one, new Set())) {
        found = true
        yield listed
      }
      if (!found) yield { file: one, refusal: new Refusal('empty', `The folder ${one} holds nothing to import.`) }
    }
  }
}

const refusePipe = (path: string): Refusal =>
  new Refusal(
    'fileUnreadable',
    `${path} is neither a file nor a folder. To import what comes by standard input, name - in its place.`,
  )

const UNREADABLE_NAME =
  'The name of this file or folder is not text in UTF-8 and is shown as far as it can be read. Give it another name and import it again.'

/** `open` holds the folders on the way down, so that a link to one of them does not lead around in circles. */
function* listFolder(folder: string, open: ReadonlySet<string>): Generator<ListedFile> {
  let names: FileName[]
  let real: string
  try {
    real = fs.realpathSync(folder)
    names = listNames(folder)
  } catch (error) {
    yield {
      file: folder,
      refusal: new Refusal('fileUnreadable', `The folder ${folder} cannot be read.`, { cause: error }),
    }
    return
  }
  if (open.has(real)) return
  for (const { name, isText } of names) {
    if (name.startsWith('.')) continue
    const file = path.join(folder, name)
    if (!isText) yield { file, refusal: new Refusal('fileUnreadable', UNREADABLE_NAME) }
    else if (statOf(file)?.isDirectory()) yield* listFolder(file, new Set([...open, real]))
    else if (!README.test(name)) yield { file }
  }
}

/** A name in a folder; where it is no text, a file cannot be opened by it. */
type FileName = { name: string; isText: boolean }

/** In their order. */
const listNames = (folder: string): FileName[] =>
  fs
    .readdirSync(folder, 'buffer')
    .map(bytes => ({ name: bytes.toString('utf8'), isText: isUtf8(bytes) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))

function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file)
  } catch {
    // Not there, or not for us to see: whoever opens it says why.
    return undefined
  }
}
