import type { Span } from '@/lib/search/find-marks.ts'
import type { TrialRow } from '@/lib/search/trial-list.ts'
import { MarkedText } from './marked-text.tsx'

type TrialTitleProps = { row: TrialRow; href: string; marks?: readonly Span[] }

/** What a trial is called, with its number, the registries it was read from and who leads it. */
export function TrialTitle({ row, href, marks = [] }: TrialTitleProps) {
  return (
    <>
      <a
        href={href}
        className={`font-medium text-accent no-underline hover:underline ${row.briefTitle ? '' : 'italic'}`}
      >
        {row.briefTitle ? <MarkedText text={row.briefTitle} marks={marks} /> : 'Title missing'}
      </a>
      <span className="mt-0.5 block font-normal text-muted text-xs">
        <span className="whitespace-nowrap">{row.trialId}</span> · {row.registries.join(', ')}
        {row.leadSponsor && ` · ${row.leadSponsor.name}`}
      </span>
    </>
  )
}
