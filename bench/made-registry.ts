import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { loadStudies } from '@/tests/registries/load-studies.ts'
import { type MadeRange, makeStudies } from './make-registry.ts'

/** Made registries are kept here from one measurement to the next; no part of the repository. */
const FOLDER = join(import.meta.dirname, '../.cache/bench')

/** What the records depend on: a file made by others of these is made anew. */
const MAKERS = ['make-registry.ts', 'rare-words.ts', 'seeded-random.ts']

/** Where a file of the measurements is, or will be. */
export function benchFile(name: string): string {
  mkdirSync(FOLDER, { recursive: true })
  return join(FOLDER, name)
}

/** Where the database of a made registry of so many trials is, or will be. */
export const madeDatabase = (trials: number): string => benchFile(`registry-${trials}.db`)

/**
 * The records of the real registry that others are made from.
 *
 * @throws {Error} where they are missing
 */
export function loadRecords(): string[] {
  const records = loadStudies()
  if (records.length === 0) throw new Error('The real records that a registry is made from are missing.')
  return records
}

/** Writes records of a made registry as NDJSON. */
export const writeMadeRegistry = (range: MadeRange, out: NodeJS.WritableStream): Promise<void> =>
  pipeline(Readable.from(chunksOf(makeStudies(loadRecords(), range))), out)

/**
 * The file with these records, as NDJSON. It is kept, and made only where there is none yet, where other records or
 * another generator made it, or where `fresh` asks for it. 600,000 records take 13 GB.
 */
export async function madeFile({ count, from = 0, seed = 1 }: MadeRange, fresh = false): Promise<string> {
  const name = `made-${from}-${count}-${seed}`
  const file = benchFile(`${name}-${hashMakers()}.ndjson`)
  if (existsSync(file) && !fresh) return file
  for (const other of readdirSync(FOLDER)) if (other.startsWith(`${name}-`)) rmSync(join(FOLDER, other))
  await writeMadeRegistry({ count, from, seed }, createWriteStream(`${file}.part`))
  renameSync(`${file}.part`, file)
  return file
}

/** The same records as updated today: what is older than the stored record would be left aside. */
export async function laterVersions(file: string): Promise<string> {
  const later = file.replace('.ndjson', '-later.ndjson')
  await pipeline(Readable.from(updatedToday(file)), createWriteStream(later))
  return later
}

async function* updatedToday(file: string): AsyncGenerator<string> {
  const date = new Date().toISOString().slice(0, 10)
  for await (const line of createInterface(createReadStream(file))) {
    const study = Made.parse(JSON.parse(line))
    study.protocolSection.statusModule.lastUpdatePostDateStruct = { date, type: 'ACTUAL' }
    yield `${JSON.stringify(study)}\n`
  }
}

const Made = z.looseObject({
  protocolSection: z.looseObject({ statusModule: z.looseObject({ lastUpdatePostDateStruct: z.unknown() }) }),
})

function hashMakers(): string {
  const hash = createHash('sha256')
  for (const maker of MAKERS) hash.update(readFileSync(join(import.meta.dirname, maker)))
  for (const record of loadRecords()) hash.update(record)
  return hash.digest('hex').slice(0, 12)
}

const CHUNK = 1_000_000

function* chunksOf(studies: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const study of studies) {
    chunk += `${study}\n`
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}
