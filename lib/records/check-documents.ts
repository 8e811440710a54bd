import { Refusal } from '@/lib/registries/refusal.ts'
import { decompressText } from '@/lib/store/compress-text.ts'
import type { FaultList } from '@/lib/store/fault-list.ts'
import { documentOf } from '@/lib/store/get-document.ts'
import { hashText } from '@/lib/store/hash-text.ts'
import type { WritableStore } from '@/lib/store/open-store.ts'
import {
  nameOf,
  type StoredDocumentRow,
  type StoredRow,
  selectDocumentsOf,
  selectWarningsOf,
} from '@/lib/store/stored-trials.ts'
import type { ReadDocument } from '@/lib/trial/compose-trial.ts'
import type { Warning } from '@/lib/trial/evidence.ts'
import { RegistryName } from '@/lib/trial/registry.ts'
import { readStoredText } from './read-stored-text.ts'

/** What a trial is to be composed of, and whether today's readers made what is stored of it. */
export type CheckedTexts = {
  readings: ReadDocument[]
  documents: number
  /** Of these, how many tell it. */
  current: number
  isWhole: boolean
  isOutdated: boolean
}

/**
 * Looks at each text that is stored of a trial: that it can be unpacked, is the one that its hash says, and is read by
 * today's parser as a text of its registry on this trial, with the same warnings. A superseded text that today's parser
 * refuses is history and no fault.
 */
export function checkDocuments(store: WritableStore, faults: FaultList, trial: StoredRow): CheckedTexts {
  const documents = selectDocumentsOf(store, trial.key)
  const readings: ReadDocument[] = []
  let isOutdated = false
  for (const row of documents) {
    const text = unpack(faults, trial, row)
    const read = text === undefined ? undefined : readAgain(faults, trial, row, text)
    if (read && row.parserVersion === read.reading.parserVersion) checkWarnings(store, faults, trial, row, read)
    if (!row.current) continue
    if (read) readings.push(read)
    if (read && row.parserVersion !== read.reading.parserVersion) isOutdated = true
  }
  const current = documents.filter(one => one.current).length
  const isWhole = current > 0 && readings.length === current
  return { readings, documents: documents.length, current, isWhole, isOutdated }
}

function unpack(faults: FaultList, trial: StoredRow, row: StoredDocumentRow): string | undefined {
  let text: string
  try {
    text = decompressText(row.text)
  } catch (error) {
    const why = error instanceof Error ? error.message : error
    faults.add('documents', `${textOf(trial, row)} cannot be unpacked: ${why}.`)
    return undefined
  }
  if (hashText(text) !== row.sha256)
    faults.add('documents', `${textOf(trial, row)} is not the one that was stored: its hash is another.`)
  if (row.id !== row.sha256.slice(0, row.id.length))
    faults.add('documents', `${textOf(trial, row)} has an id that its hash does not begin with.`)
  return text
}

function readAgain(
  faults: FaultList,
  trial: StoredRow,
  row: StoredDocumentRow,
  text: string,
): ReadDocument | undefined {
  const { id, registry, sha256, parserVersion, url, importedAt } = row
  const known = RegistryName.safeParse(registry)
  if (!known.success) {
    faults.add('documents', `${textOf(trial, row)} is of a registry that nobody knows.`)
    return undefined
  }
  try {
    const document = documentOf({ id, registry: known.data, sha256, parserVersion, url, importedAt })
    const read = readStoredText({ document, text }, trial.trialId)
    if (read.reading.registry === known.data) return read
    faults.add('documents', `${textOf(trial, row)} is now read as one of ${read.reading.registry}.`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (row.current) faults.add('documents', error.message)
  }
  return undefined
}

function checkWarnings(
  store: WritableStore,
  faults: FaultList,
  trial: StoredRow,
  row: StoredDocumentRow,
  { reading }: ReadDocument,
): void {
  const said = ({ code, field, line, words, message, start, end }: Warning) =>
    JSON.stringify([code, field, line, words, message, start, end])
  const stored = selectWarningsOf(store, row.sequence).map(said)
  const due = reading.warnings.map(said)
  if (stored.length !== due.length || stored.some((one, at) => one !== due[at]))
    faults.add('documents', `${textOf(trial, row)} has other warnings stored than its parser gives.`)
}

const textOf = (trial: StoredRow, { registry, id }: StoredDocumentRow): string =>
  `The ${registry} text ${id} of ${nameOf(trial)}`
