import type { MarkFinder } from '@/lib/search/find-marks.ts'
import type { TrialRow } from '@/lib/search/trial-list.ts'
import { MarkedText } from './marked-text.tsx'

/** `find` marks what was searched for. */
type TrialTitleProps = { row: TrialRow; href: string; find?: MarkFinder }

/** What a trial is called, with its number, the registries it was read from and who leads it. */
export function TrialTitle({ row, href, find = () => [] }: TrialTitleProps) {
  return (
    <>
      <a
        href={href}
        className={`font-medium text-accent no-underline hover:underline ${row.briefTitle ? '' : 'italic'}`}
      >
        {row.briefTitle ? <MarkedText text={row.briefTitle} marks={find(row.briefTitle, 'title')} /> : 'Title missing'}
      </a>
      <span className="mt-0.5 block font-normal text-muted text-xs">
        <span className="whitespace-nowrap">
          <MarkedText text={row.trialId} marks={find(row.trialId, 'id')} />
        </span>
        {` · ${row.registries.join(', ')}`}
        {row.leadSponsor && (
          <>
            {' · '}
            <MarkedText text={row.leadSponsor.name} marks={find(row.leadSponsor.name, 'spons')} />
          </>
        )}
      </span>
    </>
  )
}
