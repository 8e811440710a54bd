import { ButtonLink } from '@/components/ui/button.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { trialsUrl } from '@/lib/urls.ts'
import { withoutAny, withoutWords } from './active-filters.tsx'
import { listFilters } from './list-filters.ts'

/** Nothing found: what was asked for, and each part of it to let go of. */
export function NoHits({ query }: { query: TrialQuery }) {
  const filters = listFilters(query)
  if (!query.q && filters.length === 0) return <EmptyRegistry />
  return (
    <Panel id="no-hits" title="Nothing matches all of this">
      {query.q && (
        <p>
          Title, conditions, interventions, sponsor, registry numbers and summary were searched for{' '}
          <strong>{query.q}</strong>
          {filters.length > 0 && ', and these filters were set'}.
        </p>
      )}
      <ul className="mt-3 flex flex-wrap gap-2">
        {query.q && (
          <li>
            <ButtonLink href={trialsUrl(withoutWords(query))}>Without the words “{query.q}”</ButtonLink>
          </li>
        )}
        {filters.map(({ name, value, label, without }) => (
          <li key={`${name} ${value}`}>
            <ButtonLink href={trialsUrl(without)}>Without {label}</ButtonLink>
          </li>
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

function EmptyRegistry() {
  return (
    <Panel id="no-hits" title="No trial is here yet">
      <p>
        Registry texts come in by a command: <code className="font-mono">npm run import -- seeds</code>.
      </p>
    </Panel>
  )
}
