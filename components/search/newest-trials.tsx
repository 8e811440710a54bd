import { PhaseBadge } from '@/components/ui/phase-badge.tsx'
import { StatusBadge } from '@/components/ui/status-badge.tsx'
import type { TrialRow } from '@/lib/search/trial-list.ts'
import { trialUrl } from '@/lib/urls.ts'
import { TrialTitle } from './trial-title.tsx'

/** Trials in a few words each: title, number, status and phase. */
export function NewestTrials({ rows }: { rows: readonly TrialRow[] }) {
  return (
    <ul className="divide-y divide-line border-line border-t">
      {rows.map(row => (
        <li key={row.trialId} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 px-4 py-2.5">
          <div className="min-w-0 flex-[1_1_20rem] font-medium">
            <TrialTitle row={row} href={trialUrl(row.trialId)} />
          </div>
          <div className="grid flex-none grid-cols-[10rem_8.5rem] gap-x-3">
            <span>{row.overallStatus && <StatusBadge status={row.overallStatus} />}</span>
            <PhaseBadge phases={row.phases} />
          </div>
        </li>
      ))}
    </ul>
  )
}
