import type { ReactNode } from 'react'

type ChartTableProps = { summary: string; headings: readonly string[]; children: ReactNode }

/** What a chart shows, folded below it as a table. `children` are its bodies. */
export function ChartTable({ summary, headings, children }: ChartTableProps) {
  return (
    <details className="mt-3">
      <summary className="text-accent text-xs">{summary}</summary>
      <div className="chart-table">
        <table className="data-table text-xs">
          <thead>
            <tr>
              {headings.map(heading => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          {children}
        </table>
      </div>
    </details>
  )
}
