import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import type { Interpretation } from '@/lib/search/interpret-query.ts'
import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { trialsUrl } from '@/lib/urls.ts'
import { withoutAny, withoutWords } from './active-filters.tsx'
import { listFilters } from './list-filters.ts'
import { withOtherNames } from './query-reading.tsx'

/** Nothing found: what was asked for, and each part of it to let go of. */
export function NoHits({ query, interpretation }: { query: TrialQuery; interpretation: Interpretation }) {
  const filters = listFilters(query)
  if (!query.q && filters.length === 0) return <EmptyRegistry />
  return (
    <Panel id="no-hits" title="Nothing matches all of this">
      {query.q && (
        <p>
          Title, conditions, interventions, sponsor, registry numbers and descriptions were searched for{' '}
          <strong>{query.q}</strong>
          {interpretation.alsoSearched.length > 0 && ' and its other names'}
          {filters.length > 0 && ', and these filters were set'}.
        </p>
      )}
      <ul className="mt-3 flex flex-wrap gap-2">
        {query.q && query.exact && <WayOut to={withOtherNames(query)}>Also other names of “{query.q}”</WayOut>}
        {query.q && <WayOut to={withoutWords(query)}>Without the words “{query.q}”</WayOut>}
        {filters.map(({ label, without }) => (
          <WayOut key={label} to={without}>
            Without {label}
          </WayOut>
        ))}
        <li>
          <ButtonLink href={trialsUrl(withoutAny(query))} look="quiet">
            Show all trials
          </ButtonLink>
        </li>
      </ul>
    </Panel>
  )
}

/** What was typed may be one word of hundreds of letters: it breaks anywhere. */
const WayOut = ({ to, children }: { to: TrialQuery; children: ReactNode }) => (
  <li>
    <ButtonLink href={trialsUrl(to)} className="wrap-anywhere whitespace-normal">
      {children}
    </ButtonLink>
  </li>
)

function EmptyRegistry() {
  return (
    <Panel id="no-hits" title="No trial is here yet">
      <p>
        Registry texts come in by a command: <code className="font-mono">npm run import -- seeds</code>.
      </p>
    </Panel>
  )
}
