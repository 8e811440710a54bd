import type { ReactNode } from 'react'

type PanelProps = {
  title: string
  /** Of the heading, and the place that a link to the panel leads to. */
  id: string
  /** Beside the heading, at the right. */
  aside?: ReactNode
  /** False for what reaches the panel's edges by itself, such as a table. */
  padded?: boolean
  className?: string
  children: ReactNode
}

/** A part of a page with a heading of its own. */
export function Panel({ title, id, aside, padded = true, className = '', children }: PanelProps) {
  return (
    <section aria-labelledby={id} className={`min-w-0 rounded-lg border border-line bg-surface ${className}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 pt-3 pb-2">
        <h2 id={id} className="font-semibold text-base">
          {title}
        </h2>
        {aside && <div className="text-muted text-xs">{aside}</div>}
      </div>
      <div className={padded ? 'px-4 pb-4' : ''}>{children}</div>
    </section>
  )
}
