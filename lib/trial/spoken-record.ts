import { Dosing, NO_DOSING } from './dosing.ts'
import { Evidence } from './evidence.ts'
import { wordsOfJson } from './json-words.ts'
import { lookUpLater } from './look-up-later.ts'
import type { ComposedRecord } from './trial-record.ts'

type LookedUp = 'evidence' | 'absence' | 'basis'

/** A record whose evidence quotes what the words say, and the way back for what was read from them. */
export type SpokenRecord = { record: ComposedRecord; restore: (dosing: Dosing) => Dosing }

/**
 * Readers of prose want what a text says; evidence of a JSON record quotes it as it stands there, a line break as the two
 * characters of an escape. Here such evidence is that of the text with its escapes undone, quotes and offsets alike,
 * and `restore` brings the places of what was read from it back to the stored text. Evidence of pages stays as it is.
 *
 * @param documents those of the record, with their texts
 */
export function spokenRecord(record: ComposedRecord, documents: readonly { id: string; text: string }[]): SpokenRecord {
  const ofRecords = new Set(
    Object.values(record.evidence).flatMap(places =>
      places.flatMap(one => (one.path === undefined ? [] : one.documentId)),
    ),
  )
  if (ofRecords.size === 0) return { record, restore: dosing => dosing }
  const texts = new Map(
    documents.flatMap(({ id, text }) => (ofRecords.has(id) ? [[id, { json: text, words: wordsOfJson(text) }]] : [])),
  )
  const speak = (place: Evidence): Evidence => {
    const text = texts.get(place.documentId)
    if (!text) return place
    const [start, end] = [text.words.toText(place.start), text.words.toText(place.end)]
    return { ...place, start, end, quote: text.words.text.slice(start, end) }
  }
  const write = (place: Evidence): Evidence => {
    const text = texts.get(place.documentId)
    if (!text) return place
    const [start, end] = [text.words.toJson(place.start), text.words.toJson(place.end)]
    return { ...place, start, end, quote: text.json.slice(start, end) }
  }
  const { trial, warnings, conflicts } = record
  const evidence = Object.entries(record.evidence).map(([path, places]) => [path, places.map(speak)])
  return {
    record: lookUpLater<Omit<ComposedRecord, LookedUp>, Pick<ComposedRecord, LookedUp>>(
      { trial, warnings, documents: record.documents, conflicts },
      { evidence: () => Object.fromEntries(evidence), absence: () => record.absence, basis: () => record.basis },
    ),
    restore: dosing =>
      dosing === NO_DOSING ? dosing : Dosing.parse(JSON.parse(JSON.stringify(dosing), moveEvidence(write))),
  }
}

/** A dosing keeps places under one name, and nothing else under it. */
const moveEvidence =
  (move: (place: Evidence) => Evidence) =>
  (key: string, value: unknown): unknown =>
    key === 'evidence' ? Evidence.array().parse(value).map(move) : value
