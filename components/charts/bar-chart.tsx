import type { ReactNode } from 'react'

export type Bar = {
  value: string
  label: string
  count: number
  /** The list of the trials that the bar counts. */
  href: string
  mark?: ReactNode
}

type BarChartProps = {
  /** What is counted, for those who do not see the bars. */
  label: string
  bars: readonly Bar[]
}

/** Counts as bars on one scale, drawn on the server. Each is a link whose text says all that the bar shows. */
export function BarChart({ label, bars }: BarChartProps) {
  const most = Math.max(1, ...bars.map(bar => bar.count))
  return (
    <ul aria-label={label} className="grid grid-cols-[minmax(0,max-content)_minmax(4rem,1fr)_max-content] gap-x-3">
      {bars.map(bar => (
        <li key={bar.value} className="col-span-3 grid grid-cols-subgrid">
          <a
            href={bar.href}
            className="group -mx-2 col-span-3 grid grid-cols-subgrid items-center rounded px-2 py-1.5 text-ink no-underline hover:bg-sunken"
          >
            <span className="flex min-w-0 items-baseline gap-1.5">
              {bar.mark}
              <span className="min-w-0 group-hover:text-accent group-hover:underline">{bar.label}</span>
            </span>
            <svg
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
              className="h-2.5 w-full text-accent"
            >
              <rect width="100" height="10" rx="1" className="fill-sunken" />
              <rect width={(100 * bar.count) / most} height="10" fill="currentColor" />
            </svg>
            <span className="text-right font-semibold">
              {bar.count.toLocaleString('en-US')}
              <span className="sr-only">{bar.count === 1 ? ' trial' : ' trials'}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
