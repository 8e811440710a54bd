import type { ReactNode } from 'react'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { FieldWarnings } from './field-warnings.tsx'
import './print-details.css'

type TrialSectionProps = {
  id: string
  title: string
  aside?: ReactNode
  /** With the first parts of its fields' paths: the warnings of these are counted beside the heading. */
  warned?: { record: TrialRecord; roots: readonly string[] }
  children: ReactNode
}

/** A part of the trial page; its heading is where the page's own navigation leads. */
export function TrialSection({ id, title, aside, warned, children }: TrialSectionProps) {
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-lg border border-line bg-surface px-4 py-3.5 sm:px-5">
      <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="font-semibold text-lg">
          {title}
        </h2>
        {warned && <FieldWarnings record={warned.record} paths={warned.roots} />}
        {aside && <div className="text-muted text-xs">{aside}</div>}
      </div>
      <div className="space-y-3.5">{children}</div>
    </section>
  )
}

/** A heading within a part, with what belongs at its side. */
export function SubHeading({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="mb-1.5 flex flex-wrap items-baseline gap-x-3">
      <h3 className="font-semibold text-sm">{children}</h3>
      {aside}
    </div>
  )
}
