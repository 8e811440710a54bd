import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { readDocument } from '@/lib/registries/read-document.ts'
import { FILTER_NAMES, type TrialQuery } from '@/lib/search/trial-query.ts'
import { filterValuesOf } from '@/lib/store/filter-values.ts'
import { searchTexts } from '@/lib/store/index-trial.ts'
import { NO_DOSING } from '@/lib/trial/dosing.ts'
import { benchFile, madeFile } from './made-registry.ts'
import type { LoggedQuery } from './query-log.ts'

/** The texts of a trial that a search goes through if it is not told where, in the order of their weight. */
export const TEXTS = [
  'title',
  'identifiers',
  'conditions',
  'interventions',
  'sponsor',
  'summary',
  'description',
] as const

/** A trial as every search under measurement gets it; `terms` are what it is filtered by, "status=RECRUITING". */
export type RivalTrial = { id: number; updated: string; terms: string[] } & Record<(typeof TEXTS)[number], string>

/** A query as every search under measurement gets it. Of `anyOf`, a trial must have one term in each list. */
export type RivalQuery = {
  kind: string
  form: 'words' | 'phrase' | 'prefix' | 'none'
  words: string[]
  anyOf: string[][]
  /** From 0 on. */
  page: number
}

/** What a search took: to load the trials, and to answer each query for the first time and again, in milliseconds. */
export type RivalMeasures = {
  toLoad: number
  /** Bytes. */
  memory: number
  disk?: number
  /** Null for what it cannot be asked. */
  answers: ({ first: number; again: number; total: number } | null)[]
}

/** Writes the trials of a made registry with what is searched in them, one JSON text a line, and gives the file. */
export async function rivalCorpus(trials: number): Promise<string> {
  const made = await madeFile({ count: trials })
  const corpus = benchFile('rival-trials.ndjson')
  console.log('The texts that are searched are being read …')
  await pipeline(Readable.from(trialsOf(made)), createWriteStream(corpus))
  return corpus
}

async function* trialsOf(made: string): AsyncGenerator<string> {
  let id = 0
  for await (const line of createInterface({ input: createReadStream(made), crlfDelay: Number.POSITIVE_INFINITY }))
    yield `${JSON.stringify(trialOf(line, ++id))}\n`
}

function trialOf(line: string, id: number): RivalTrial {
  const { registry, parserVersion, trial } = readDocument(line)
  const document = { id: '', registry, sha256: '', importedAt: '', parserVersion }
  const values = filterValuesOf({ trial: { ...trial, dosing: NO_DOSING }, documents: [document], conflicts: [] }, [])
  const texts = searchTexts(trial)
  return {
    id,
    updated: trial.lastUpdatePostDate?.date ?? '',
    terms: FILTER_NAMES.flatMap(name => values[name].map(value => `${name}=${value}`)),
    ...(Object.fromEntries(TEXTS.map(name => [name, texts[name].join('\n')])) as Record<
      (typeof TEXTS)[number],
      string
    >),
  }
}

/** The queries of the log that all of the searches have words for: none of fields, ranges and other orders. */
export const rivalQueries = (log: readonly LoggedQuery[]): { query: TrialQuery; rival: RivalQuery }[] =>
  log.flatMap(({ kind, query }) => {
    const isOrdered = query.sort !== 'relevance' && query.sort !== 'updated'
    if (isOrdered || kind === 'fields' || kind === 'ranges' || query.filters.doses.length) return []
    const anyOf = FILTER_NAMES.map(name => query.filters[name].map(value => `${name}=${value}`))
    const rival = { kind, ...wordsOf(query.q), anyOf: anyOf.filter(({ length }) => length > 0), page: query.page - 1 }
    return [{ query: { ...query, exact: true }, rival }]
  })

function wordsOf(q: string): Pick<RivalQuery, 'form' | 'words'> {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? []
  const form = q.startsWith('"') ? 'phrase' : q.endsWith('*') ? 'prefix' : words.length ? 'words' : 'none'
  return { form, words }
}
