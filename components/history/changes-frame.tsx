import type { ReactNode } from 'react'
import './history.css'

type ChangesFrameProps = {
  caption: string
  /** Of the columns after the field's. */
  columns: readonly string[]
  /** Rows, one for each field, item or part of one. */
  children: ReactNode
}

/** The table around what is read for fields, on one side or before and after. */
export function ChangesFrame({ caption, columns, children }: ChangesFrameProps) {
  return (
    <table className="changes" data-sides={columns.length === 1 ? '1' : undefined}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {['Field', ...columns].map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
