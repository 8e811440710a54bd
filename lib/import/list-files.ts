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
    else if (!stat.isDirectory()) yield { file: one }
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

/** `open` holds the folders on the way down, so that a link to one of them does not lead around in circles. */
function* listFolder(folder: string, open: ReadonlySet<string>): Generator<ListedFile> {
  let names: string[]
  let real: string
  try {
    real = fs.realpathSync(folder)
    names = fs.readdirSync(folder)
  } catch (error) {
    yield {
      file: folder,
      refusal: new Refusal('fileUnreadable', `The folder ${folder} cannot be read.`, { cause: error }),
    }
    return
  }
  if (open.has(real)) return
  for (const name of names.toSorted()) {
    if (name.startsWith('.')) continue
    const file = path.join(folder, name)
    if (statOf(file)?.isDirectory()) yield* listFolder(file, new Set([...open, real]))
    else if (!README.test(name)) yield { file }
  }
}

function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file)
  } catch {
    // Not there, or not for us to see: whoever opens it says why.
    return undefined
  }
}
