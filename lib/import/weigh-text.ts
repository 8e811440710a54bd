import { beginsDownload } from '@/lib/registries/clinicaltrials-gov/download/columns.ts'
import { readDocument } from '@/lib/registries/read-document.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import type { OfferedDocument, Weighed } from '@/lib/store/write-document.ts'
import { PartialDate } from '@/lib/trial/date.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { nodeAt, parseJson } from '@/lib/trial/json-node.ts'
import { STUDY_POINTERS } from '@/lib/trial/study-pointers.ts'
import { isEarlier, type Standing, standingOf, weighExcerpt } from './weigh-excerpt.ts'

/**
 * What there is to say of a text where another one of its registry tells the trial: mostly nothing. Of two whole texts
 * the one with the later update counts, and the one that comes last where they are of the same day or either has none
 * (docs/decisions/0003-what-importing-again-means.md); of excerpts there is more to say (`weighExcerpt`).
 */
export const weighAgainst = (offered: DocumentReading, current: Standing): Weighed | undefined =>
  offered.excerpt || current.excerpt
    ? weighExcerpt(offered, current)
    : weighWhole(standingOf(offered).updated, () => current.updated)

/** The same where the other text is stored. */
export const weighAgainstText = (offered: DocumentReading, current: string): Weighed | undefined =>
  weigherOf(offered)?.(current, () => offered)

/**
 * What weighs the text later, against the one that is stored then: it keeps the day of the update alone, and has the text
 * read again only where an excerpt plays a part.
 */
export const weigherOf = (offered: DocumentReading): OfferedDocument['weigh'] =>
  offered.excerpt ? weighByReading : weigherOfWhole(standingOf(offered).updated)

/** By itself: a function keeps all that those made beside it refer to. */
const weigherOfWhole =
  (updated: PartialDate | undefined): OfferedDocument['weigh'] =>
  (current, reading) =>
    beginsDownload(current) ? weighByReading(current, reading) : weighWhole(updated, () => readLastUpdate(current))

const weighByReading: NonNullable<OfferedDocument['weigh']> = (current, reading) => {
  const stored = readDocument(current)
  return weighExcerpt(reading(), { ...standingOf(stored), reading: stored })
}

function weighWhole(mine: PartialDate | undefined, updated: () => PartialDate | undefined): Weighed | undefined {
  const theirs = mine && updated()
  if (!mine || !theirs || !isEarlier(mine, theirs) || isToCome(theirs)) return undefined
  const note = `A text of this registry with a later update (${theirs}) tells this trial; this one (${mine}) was left aside.`
  return { stays: true, note }
}

/** A day on which nothing can have been updated yet would keep out every text to come. It may be tomorrow somewhere. */
const isToCome = (day: PartialDate): boolean => isEarlier(new Date(Date.now() + DAY).toISOString().slice(0, 10), day)

const DAY = 86_400_000

const UPDATED = `${STUDY_POINTERS.lastUpdatePostDate}/date`

/** The last update of a whole text. Of a record without reading the rest of it, which takes five times as long. */
function readLastUpdate(text: string): PartialDate | undefined {
  const json = parseJson(text)
  const day = PartialDate.safeParse(json && nodeAt(json, UPDATED)?.value)
  if (day.success) return day.data
  try {
    return standingOf(readDocument(text)).updated
  } catch (error) {
    // What today's reader refuses is in nobody's way.
    if (error instanceof Refusal) return undefined
    throw error
  }
}
