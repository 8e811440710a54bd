import { Refusal } from '@/lib/registries/refusal.ts'
import type { ImportReport } from './import-report.ts'
import { type ImportOptions, importTexts, type OfferedText } from './import-texts.ts'
import { type ListedFile, listFiles } from './list-files.ts'
import { readTextFile } from './read-text-file.ts'

/**
 * Imports registry texts from files and folders, as `importTexts` does.
 *
 * @throws {StoreUnavailable} where the database cannot be opened; once it is open, what cannot be saved is refused
 */
export const importPaths = (paths: readonly string[], options: ImportOptions): Promise<ImportReport> =>
  importTexts(offerFiles(paths), options)

function* offerFiles(paths: readonly string[]): Generator<OfferedText> {
  for (const listed of listFiles(paths)) yield offerFile(listed)
}

function offerFile({ file, refusal }: ListedFile): OfferedText {
  if (refusal) return { name: file, refusal }
  try {
    return { name: file, text: readTextFile(file) }
  } catch (error) {
    if (error instanceof Refusal) return { name: file, refusal: error }
    throw error
  }
}
