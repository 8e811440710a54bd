import { ButtonLink } from '@/components/ui/button.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { PhaseBadge } from '@/components/ui/phase-badge.tsx'
import type { TrialRow } from '@/lib/search/trial-list.ts'
import { compareUrl, trialUrl } from '@/lib/urls.ts'

/** The way into a comparison of `rows`, which are two to six trials. */
export function ComparisonDoor({ rows }: { rows: readonly TrialRow[] }) {
  return (
    <Panel id="comparison" title="NK cells in AML and ALL, side by side">
      <p>
        Natural killer cell trials in acute leukemia, laid next to each other row by row: design, arms with their doses
        as registered, eligibility, outcomes.
      </p>
      <ul className="mt-3 divide-y divide-line border-line border-y">
        {rows.map(row => (
          <li key={row.trialId} className="flex items-baseline gap-x-3 py-1.5">
            <a href={trialUrl(row.trialId)} className="link whitespace-nowrap">
              {row.trialId}
            </a>
            <span className="min-w-0 flex-1 text-muted text-xs">
              {row.targets.length > 0 ? row.targets.join(', ') : 'no target named'}
              {row.enrollment && ` · ${row.enrollment.count} participants`}
            </span>
            <span className="text-xs">
              <PhaseBadge phases={row.phases} />
            </span>
          </li>
        ))}
      </ul>
      <ButtonLink href={compareUrl(rows.map(row => row.trialId))} look="primary" className="mt-4">
        Compare {rows.length === 2 ? 'both' : `these ${rows.length}`}
      </ButtonLink>
    </Panel>
  )
}
