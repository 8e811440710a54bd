import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { composeTrial, type ReadDocument } from '@/lib/trial/compose-trial.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { Dosing, NO_DOSING } from '@/lib/trial/dosing.ts'
import type { RegistryName } from '@/lib/trial/registry.ts'
import { Trial } from '@/lib/trial/trial.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { chooseDatabaseFile } from './database-file.ts'
import { openStore, type WritableStore } from './open-store.ts'
import type { SaveOutcome } from './outcome-of.ts'
import { closeReader } from './read-store.ts'
import { saveDocument } from './save-document.ts'
import type { Compose } from './write-document.ts'

/** A folder for one test, with the store's file in it, which is not made yet. `remove` takes all of it away. */
export function freshFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trial-store-'))
  chooseDatabaseFile(path.join(folder, 'registry.db'))
  return {
    folder,
    file: path.join(folder, 'registry.db'),
    async remove() {
      await closeReader()
      chooseDatabaseFile(undefined)
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What is stored of a registry's text, for trials that are written without their texts. */
export const documentOf = (registry: RegistryName) => ({
  id: registry,
  registry,
  sha256: '',
  importedAt: '',
  parserVersion: 1,
})

/** A trial of which nothing is known but what is given. */
export function trialWith(known: Partial<Trial> & Pick<Trial, 'trialId'>): Trial {
  const unknown = Object.entries(Trial.shape).map(([field, schema]) => [
    field,
    schema.safeParse([]).success ? [] : null,
  ])
  return Trial.parse({
    ...Object.fromEntries(unknown),
    criteria: { inclusion: [], exclusion: [], other: [] },
    conditionBrowse: { meshes: [], ancestors: [] },
    interventionBrowse: { meshes: [], ancestors: [] },
    nctId: known.trialId.startsWith('NCT') ? known.trialId : null,
    ...known,
  })
}

/** A reading that tells the trial and nothing else. */
export const readingOf = (trial: Trial, parts: Partial<DocumentReading> = {}): DocumentReading => ({
  registry: 'MedPath',
  parserVersion: 1,
  trial,
  evidence: {},
  absence: {},
  basis: {},
  narrative: [],
  warnings: [],
  ...parts,
})

/** The record of hand-made readings. Its doses, none if not given, stand in the first of the documents. */
export function composeRecord(documents: readonly ReadDocument[], dosing = NO_DOSING): TrialRecord {
  const record = composeTrial(documents)
  const inFirst = (key: string, value: unknown) => (key === 'documentId' ? record.documents[0]?.id : value)
  const placed = Dosing.parse(JSON.parse(JSON.stringify(dosing), inFirst))
  return { ...record, trial: { ...record.trial, dosing: placed } }
}

/** What is read out of a trial beside its fields. */
export type Extracted = { targets?: string[]; dosing?: Dosing }

/** A store for hand-made readings: it remembers which reading belongs to which text. */
export function storeForReadings(
  extracted: (trialId: string) => Extracted = () => ({}),
  store: WritableStore = openStore(),
) {
  const readings = new Map<string, DocumentReading>()
  const compose: Compose = (stored, offered) => {
    const documents = stored.map(({ document, text }) => {
      const reading = readings.get(text)
      if (!reading) throw new Error('No reading was kept for a stored text')
      return { document: { ...document, parserVersion: reading.parserVersion }, reading, text }
    })
    const all = [...documents, offered]
    const { targets = [], dosing } = extracted(offered.reading.trial.trialId)
    return { record: composeRecord(all, dosing), readings: all, targets }
  }
  const save = (
    reading: DocumentReading,
    text = JSON.stringify(reading),
    url?: string,
    rowsVersion = 1,
  ): SaveOutcome => {
    readings.set(text, reading)
    return saveDocument(store, { id: undefined }, { text, reading, url, rowsVersion }, compose)
  }
  return { store, save, compose }
}
