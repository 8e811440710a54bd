import fs from 'node:fs'
import path from 'node:path'
import { offerFile } from '@/lib/import/containers/offer-file.ts'
import { textOf } from '@/lib/import/containers/study-text.ts'
import type { OfferedText } from '@/lib/import/import-texts.ts'
import { listFiles } from '@/lib/import/list-files.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import { cleanName } from './clean-name.ts'
import type { PreparedSource } from './create-prepared.ts'
import { listUploadedFiles, type UploadedFile } from './upload-folder.ts'

/** A text with the name that it is shown by, or why there is none. */
export type ListedText = { name: string } & ({ text: string } | { refusal: Refusal })

/** The folder of registry texts that comes with the program. */
export const seedsFolder = (): string => path.resolve('seeds')

export const hasSeeds = (): boolean => fs.existsSync(seedsFolder())

/** The texts that were offered, one by one, always in the same order. */
export async function* listOffered(
  source: Exclude<PreparedSource, 'outdated'>,
  preparedId: string,
): AsyncGenerator<ListedText> {
  for (const { name, file } of source === 'seeds' ? listSeeds() : listUploadedFiles(preparedId))
    for await (const offered of offerFile(file)) {
      const shown = cleanName(offered.name.startsWith(file) ? name + offered.name.slice(file.length) : offered.name)
      yield { name: shown, ...readOffered(offered) }
    }
}

function readOffered(offered: OfferedText): { text: string } | { refusal: Refusal } {
  try {
    return { text: textOf(offered).text }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error }
    throw error
  }
}

function* listSeeds(): Generator<UploadedFile> {
  const folder = seedsFolder()
  for (const { file } of listFiles([folder])) yield { name: path.join('seeds', path.relative(folder, file)), file }
}
