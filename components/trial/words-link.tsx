import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { PlaceLink, placeUrl } from './sourced-value.tsx'

/** After a long text or a list, which would be hard to read as one link: the way to its place in the registry text. */
export function WordsLink({ record, path, of }: { record: TrialRecord; path: string; of: string }) {
  const href = placeUrl(record, path)
  if (!href) return null
  return <PlaceLink href={href} of={of} />
}
