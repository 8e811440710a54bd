import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { loadStudies } from '@/tests/registries/load-studies.ts'
import { makeStudies } from './make-registry.ts'

/** Made registries are kept here from one measurement to the next; no part of the repository. */
const FOLDER = join(import.meta.dirname, '../.cache/bench')

/** Where the database of a made registry of so many trials is, or will be. */
export function madeDatabase(trials: number): string {
  mkdirSync(FOLDER, { recursive: true })
  return join(FOLDER, `registry-${trials}.db`)
}

/**
 * Writes a made registry as NDJSON.
 *
 * @throws {Error} where the real records to make it from are missing
 */
export async function writeMadeRegistry(trials: number, out: NodeJS.WritableStream): Promise<void> {
  const records = loadStudies()
  if (records.length === 0) throw new Error('The real records that a registry is made from are missing.')
  await pipeline(Readable.from(linesOf(makeStudies(records, { trials }))), out)
}

/** Its file, which who asked for it takes away. */
export async function writeMadeFile(trials: number): Promise<string> {
  const file = madeDatabase(trials).replace(/\.db$/, '.ndjson')
  await writeMadeRegistry(trials, createWriteStream(file))
  return file
}

function* linesOf(studies: Iterable<string>): Generator<string> {
  for (const study of studies) yield `${study}\n`
}
