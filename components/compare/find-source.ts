import { findEvidence } from '@/components/trial/find-evidence.ts'
import type { SheetValue } from '@/lib/export/comparison-sheet.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { evidenceUrl } from '@/lib/urls.ts'

/** Of a list of hundreds, such as that of all sites, the first say enough; the link leads to all. */
const MOST_QUOTES = 60

const joinQuotes = (quotes: readonly string[]): string =>
  quotes.slice(0, MOST_QUOTES).join(' … ') +
  (quotes.length > MOST_QUOTES ? ` … and ${quotes.length - MOST_QUOTES} more` : '')

/** What a registry wrote where the value at a path was read: all places of it in the text that the link leads to. */
export function findSource(
  record: TrialRecord,
  path: string,
  origin: string,
): Pick<SheetValue, 'quote' | 'registry' | 'url'> {
  const places = findEvidence(record, path)
  const documentId = places[0]?.documentId
  if (documentId === undefined) return {}
  const registry = record.documents.find(({ id }) => id === documentId)?.registry
  const quotes = places.filter(place => place.documentId === documentId).map(({ quote }) => quote)
  return {
    quote: joinQuotes([...new Set(quotes)]),
    ...(registry && { registry }),
    url: `${origin}${evidenceUrl(record.trial.trialId, documentId, path)}`,
  }
}
