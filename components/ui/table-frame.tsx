import type { ReactNode } from 'react'

type TableFrameProps = { label: string; className?: string; children: ReactNode }

/**
 * The frame of a `data-table` that may be wider than the screen: it scrolls by itself, also by keyboard, and the page
 * does not.
 */
export function TableFrame({ label, className = '', children }: TableFrameProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={`overflow-x-auto rounded-lg border border-line bg-surface print:overflow-visible ${className}`}
    >
      {children}
    </section>
  )
}
