import { importDocument } from './import-document.ts'
import { countOutcomes, type ImportedDocument, type ImportReport } from './import-report.ts'
import { openDryRun, openImport } from './import-target.ts'
import { type ListedFile, listFiles } from './list-files.ts'
import { readTextFile } from './read-text-file.ts'

export type ImportOptions = {
  /** Says what would become of each document, and writes nothing at all. */
  dryRun: boolean
  /** Called with each document as soon as it is done. */
  onDocument?: (document: ImportedDocument) => void
}

/**
 * Imports registry texts from files and folders. Each document is saved whole or not at all, and one that is refused
 * leaves the store and the rest of the import as they are. Makes the database where there is none.
 *
 * @throws {StoreUnavailable} where the database cannot be opened; once it is open, what cannot be saved is refused
 */
export function importPaths(paths: readonly string[], { dryRun, onDocument }: ImportOptions): Promise<ImportReport> {
  return new Promise(resolve => {
    const target = dryRun ? openDryRun() : openImport()
    try {
      const documents: ImportedDocument[] = []
      for (const listed of listFiles(paths)) {
        const document = importDocument(listed.file, () => textOf(listed), target)
        documents.push(document)
        onDocument?.(document)
      }
      const report = { documents, totals: countOutcomes(documents) }
      target.finish(report.totals)
      resolve(report)
    } finally {
      target.close()
    }
  })
}

function textOf({ file, refusal }: ListedFile): string {
  if (refusal) throw refusal
  return readTextFile(file)
}
