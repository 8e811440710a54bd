import type { ReactNode } from 'react'

type TrialSectionProps = { id: string; title: string; aside?: ReactNode; children: ReactNode }

/** A part of the trial page; its heading is where the page's own navigation leads. */
export function TrialSection({ id, title, aside, children }: TrialSectionProps) {
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-lg border border-line bg-surface px-4 py-3.5 sm:px-5">
      <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="font-semibold text-lg">
          {title}
        </h2>
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
