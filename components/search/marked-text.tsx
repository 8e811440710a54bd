import { Fragment } from 'react'
import type { Span } from '@/lib/search/find-marks.ts'

/** A text with what was searched for in it marked. The places in the text's order, none within another. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Span[] }) {
  return (
    <>
      {marks.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(marks[at - 1]?.end ?? 0, start)}
          <mark className="text-ink">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
