import type { FaultList } from '@/lib/store/fault-list.ts'
import { nameOf, type StoredRow } from '@/lib/store/stored-trials.ts'
import { Evidence } from '@/lib/trial/evidence.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'

/**
 * Whether each place that a value was read from lies within the text that it names, and holds the words that it quotes.
 * How many places there are.
 */
export function checkEvidence(
  faults: FaultList,
  trial: StoredRow,
  { trial: { dosing }, evidence, conflicts }: TrialRecord,
  texts: ReadonlyMap<string, string>,
): number {
  const parts = { ...evidence, conflicts, dosing }
  const places = Object.entries(parts).flatMap(([path, part]) => [...listPlaces(part, path)])
  for (const { path, place } of places) {
    const text = texts.get(place.documentId)
    const why = text === undefined ? 'a text that the trial is not composed of' : whyWrong(place, text)
    if (why) faults.add('evidence', `${path} of ${nameOf(trial)} leads to ${why}.`)
  }
  return places.length
}

function whyWrong({ start, end, quote }: Evidence, text: string): string | undefined {
  if (start > end || end > text.length) return `places ${start} to ${end} of a text that has ${text.length}`
  return text.slice(start, end) === quote
    ? undefined
    : `places ${start} to ${end}, which say something else than it quotes`
}

/** The places in a part of a record, each with the way to it. */
function* listPlaces(value: unknown, path: string): Generator<{ path: string; place: Evidence }> {
  if (typeof value !== 'object' || value === null) return
  const place = 'documentId' in value ? Evidence.safeParse(value) : undefined
  if (place?.success) yield { path, place: place.data }
  else for (const [key, part] of Object.entries(value)) yield* listPlaces(part, `${path}.${key}`)
}
