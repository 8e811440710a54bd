import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Folders of page texts: the seeds, and more of each layout where the shared folder stands beside the project. */
const FOLDERS = [
  folder('../../seeds'),
  folder('../../../shared/seeds'),
  ...['medpath', 'veeva', 'meddatax'].map(layout => folder(`../../../shared/practice-pages/${layout}`)),
]

export type Page = { name: string; text: string }

/** Every page text at hand, the seeds first. */
export function loadPages(): Page[] {
  return FOLDERS.filter(existsSync).flatMap(path =>
    readdirSync(path)
      .filter(name => name.endsWith('.txt'))
      .toSorted()
      .map(name => ({ name, text: readFileSync(`${path}/${name}`, 'utf8') })),
  )
}
