import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { placeUrl } from './sourced-value.tsx'

/** After a long text or a list, which would be hard to read as one link: the way to its place in the registry text. */
export function WordsLink({ record, path, of }: { record: TrialRecord; path: string; of: string }) {
  const href = placeUrl(record, path)
  if (!href) return null
  return (
    <a href={href} className="evidence whitespace-nowrap text-muted text-xs print:hidden">
      in the registry text<span className="sr-only">: {of}</span>
    </a>
  )
}
