import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Folders of page texts: the seeds, and more of each layout where the shared folder stands beside the project. */
const FOLDERS = [
  'seeds',
  '../shared/seeds',
  ...['medpath', 'veeva', 'meddatax'].map(layout => `../shared/practice-pages/${layout}`),
].map(path => join(ROOT, path))

/** `path` from the root of the project, for the reader of a failing test. */
export type Page = { path: string; text: string }

/** Every page text at hand, the seeds first. */
export function loadPages(): Page[] {
  return FOLDERS.filter(existsSync).flatMap(path =>
    readdirSync(path)
      .filter(name => name.endsWith('.txt'))
      .toSorted()
      .map(name => ({ path: relative(ROOT, join(path, name)), text: readFileSync(join(path, name), 'utf8') })),
  )
}
