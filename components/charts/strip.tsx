import type { CSSProperties, ReactNode } from 'react'
import type { PlacedMark, PlacedMarks } from './place-marks.ts'

type StripProps = {
  /** The lines of the axis, by the id that they were drawn under. */
  grid: string
  placed: Pick<PlacedMarks, 'height' | 'narrow' | 'wide'>
  children: ReactNode
}

/**
 * The drawn part of a lane: an SVG without a viewBox, as wide as there is room and as high as its rows need.
 * The list around it has the words, and each mark its own: it is no picture besides.
 */
export function Strip({ grid, placed, children }: StripProps) {
  return (
    <svg
      role="none"
      className="strip"
      style={variables({ '--h': placed.height, '--n': placed.narrow, '--w': placed.wide })}
    >
      <use href={`#${grid}`} />
      {children}
    </svg>
  )
}

/** A label that stands in another row on a narrow strip than on a wide one. */
export function MarkLabel({ at, label }: { at: number; label: PlacedMark['label'] | undefined }) {
  if (!label) return null
  return (
    <text x={`${at}%`} y={label.y} style={variables({ '--n': label.narrow, '--w': label.wide })}>
      {label.text}
    </text>
  )
}

/** Custom properties of an element; none where all are nought, which the style sheet takes them for. */
function variables(values: Record<`--${string}`, number>): CSSProperties | undefined {
  return Object.values(values).some(value => value !== 0) ? values : undefined
}

type MarkLinkProps = {
  /** Where the words are; a mark of which no place is known is no link. */
  href: string | undefined
  /** All that the mark says, in words. */
  name: string
  className?: string | undefined
  children: ReactNode
}

/** A mark that leads to the words it was read from. */
export function MarkLink({ href, name, className, children }: MarkLinkProps) {
  const Mark = href ? 'a' : 'g'
  return (
    <Mark {...(href && { href })} className={className ? `mark ${className}` : 'mark'}>
      <title>{name}</title>
      {children}
    </Mark>
  )
}
