import fs from 'node:fs'
import { offerFile } from './containers/offer-file.ts'
import { offerStandardInput } from './containers/offer-standard-input.ts'
import type { ImportReport } from './import-report.ts'
import { type ImportOptions, importTexts, type OfferedText } from './import-texts.ts'
import { listFiles } from './list-files.ts'

/** In place of a path: what comes by standard input. */
export const STANDARD_INPUT = '-'

/**
 * Imports registry texts from files, folders and standard input, as `importTexts` does. A file is a page's text, a study
 * record in JSON, many of them (a list, an answer of the API, one a line), or gzip or zip of such. `onRead` is told of each further part that was read, in bytes.
 *
 * @throws {StoreUnavailable} where the database cannot be opened
 */
export const importPaths = (
  paths: readonly string[],
  { onRead, ...options }: ImportOptions & { onRead?: (bytes: number) => void },
): Promise<ImportReport> =>
  importTexts(offerPaths(paths, onRead), { ...options, run: { origin: describePaths(paths), ...options.run } })

/** As much of the paths as a list of runs has room for. */
const LONGEST_ORIGIN = 200

/** Paths in words, as a run keeps where its texts came from. */
export function describePaths(paths: readonly string[]): string {
  const said = paths.map(one => (one === STANDARD_INPUT ? 'standard input' : one)).join(', ')
  return said.length > LONGEST_ORIGIN ? `${said.slice(0, LONGEST_ORIGIN - 1)}…` : said
}

async function* offerPaths(paths: readonly string[], onRead?: (bytes: number) => void): AsyncGenerator<OfferedText> {
  for (const one of paths) {
    if (one === STANDARD_INPUT) yield* offerStandardInput()
    else
      for (const { file, refusal } of listFiles([one])) {
        if (refusal) yield { name: file, refusal }
        else yield* offerFile(file, onRead)
      }
  }
}

/** How many bytes there are at the paths, all told; undefined where nobody can say. */
export function measurePaths(paths: readonly string[]): number | undefined {
  if (paths.includes(STANDARD_INPUT)) return undefined
  let size = 0
  for (const { file } of listFiles(paths)) size += fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return size
}
