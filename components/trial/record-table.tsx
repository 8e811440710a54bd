import type { ReactNode } from 'react'

export type Column = {
  label: string
  /** Undefined where the item has nothing in this column. */
  cell: (at: number) => ReactNode
  /** False for a column that no item has anything in: it is left out, and named elsewhere. */
  isUsed?: boolean
  className?: string
}

type RecordTableProps = { caption: string; columns: readonly Column[]; count: number }

/** A table of a trial's items; on a narrow screen a block an item, each value that it has after its column's name. */
export function RecordTable({ caption, columns, count }: RecordTableProps) {
  const used = columns.filter(({ isUsed = true }) => isUsed)
  return (
    <table className="data-table max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          {used.map(({ label, className = '' }) => (
            <th key={label} scope="col" className={className}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {Array.from({ length: count }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is known by its place
          <tr key={at} className="max-sm:block max-sm:border-line max-sm:border-b max-sm:py-2 max-sm:last:border-b-0">
            {used.map(({ label, cell, className = '' }, column) => (
              <Cell key={label} isHeading={column === 0} label={label} className={className}>
                {cell(at)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = { isHeading: boolean; label: string; className: string; children: ReactNode }

function Cell({ isHeading, label, className, children }: CellProps) {
  const isEmpty = children === null || children === undefined || children === ''
  const stacked = `max-sm:border-b-0! max-sm:p-0! max-sm:py-0.5! ${isEmpty ? 'max-sm:hidden' : 'max-sm:block'}`
  if (isHeading)
    return (
      <th scope="row" className={`${stacked} ${className} font-semibold!`}>
        {children}
      </th>
    )
  return (
    <td className={`${stacked} ${className}`}>
      <span aria-hidden="true" className="mr-2 text-muted text-xs sm:hidden">
        {label}
      </span>
      {children}
    </td>
  )
}
