import { Note } from '@/components/ui/note.tsx'
import type { Interpretation } from '@/lib/search/interpret-query.ts'
import type { Suggestion } from '@/lib/search/trial-list.ts'
import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { trialsUrl } from '@/lib/urls.ts'

/** Names that are told at once; the others on request. */
const FIRST_NAMES = 6

type QueryReadingProps = { query: TrialQuery; interpretation: Interpretation; suggestion: Suggestion | null }

/** How the words were understood: what was repaired, what may have been meant, and which other names were searched for. */
export function QueryReading({ query, interpretation: { alsoSearched, repaired }, suggestion }: QueryReadingProps) {
  return (
    <>
      {suggestion && <DidYouMean query={query} suggestion={suggestion} />}
      {repaired.map(sentence => (
        <Note key={sentence}>{sentence}</Note>
      ))}
      {alsoSearched.length > 0 && <AlsoSearched query={query} names={alsoSearched} />}
      {query.q && query.exact && (
        <p className="text-muted text-xs">
          Only your own words were searched for ·{' '}
          <a href={trialsUrl(withOtherNames(query))} className="link">
            Also other names of them
          </a>
        </p>
      )}
    </>
  )
}

/** The query with its words alone. */
export const onlyOwnWords = (query: TrialQuery): TrialQuery => ({ ...query, exact: true, page: 1 })

/** The query with other names of what its words name. */
export const withOtherNames = (query: TrialQuery): TrialQuery => ({ ...query, exact: false, page: 1 })

function DidYouMean({ query, suggestion: { words, q } }: { query: TrialQuery; suggestion: Suggestion }) {
  const typed = words.map(word => `“${word.typed}”`).join(' or ')
  return (
    <p>
      No trial has {typed}. Did you mean{' '}
      <a href={trialsUrl({ ...query, q, page: 1 })} className="link font-medium">
        {q}
      </a>
      ?
    </p>
  )
}

function AlsoSearched({ query, names }: { query: TrialQuery; names: readonly string[] }) {
  const more = names.slice(FIRST_NAMES)
  return (
    <div className="flex flex-wrap gap-x-1.5 text-muted text-xs">
      <p>Also searched: {names.slice(0, FIRST_NAMES).join('; ')}</p>
      {more.length > 0 && (
        <details className="open:basis-full">
          <summary className="link cursor-pointer">and {more.length} more</summary>
          <p>{more.join('; ')}</p>
        </details>
      )}
      <p>
        ·{' '}
        <a href={trialsUrl(onlyOwnWords(query))} className="link">
          Only my words
        </a>
      </p>
    </div>
  )
}
