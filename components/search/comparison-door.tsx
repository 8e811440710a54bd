import { ButtonLink } from '@/components/ui/button.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { PhaseBadge } from '@/components/ui/phase-badge.tsx'
import type { TrialRow } from '@/lib/search/trial-list.ts'
import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { compareUrl, trialsUrl, trialUrl } from '@/lib/urls.ts'
import { describeListedLevelsInLine } from './describe-listed-levels.ts'

type ComparisonDoorProps = {
  /** Two to six trials of the set. */
  rows: readonly TrialRow[]
  /** The list of the whole set, and how many trials it has. */
  query: TrialQuery
  total: number
}

/** The way into a comparison of the doses of `rows`. */
export function ComparisonDoor({ rows, query, total }: ComparisonDoorProps) {
  return (
    <Panel
      id="comparison"
      title="NK cells in AML and ALL, side by side"
      aside={
        <a href={trialsUrl(query)} className="link">
          All {total} of the set
        </a>
      }
    >
      <p>
        Natural killer cell trials in acute leukemia, laid next to each other: dose levels with the cells they count,
        schedule, conditioning, design, eligibility, outcomes.
      </p>
      <ul className="mt-3 divide-y divide-line border-line border-y">
        {rows.map(row => (
          <li key={row.trialId} className="py-1.5">
            <div className="flex items-baseline gap-x-3">
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
            </div>
            <p className="text-xs">{describeListedLevelsInLine(row.doseLevels) || 'dose levels not stated'}</p>
          </li>
        ))}
      </ul>
      <ButtonLink href={compareUrl(rows.map(row => row.trialId))} look="primary" className="mt-4">
        Compare {rows.length === 2 ? 'both' : `these ${rows.length}`}
      </ButtonLink>
    </Panel>
  )
}
