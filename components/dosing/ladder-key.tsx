import type { ReactNode } from 'react'
import { SHAPES, type Shape } from '@/components/charts/assign-shapes.ts'
import type { DoseReading } from '@/lib/trial/dosing.ts'
import type { ShownDose } from './list-shown-doses.ts'

/** Which shape each kind of counted cells has; that of doses that do not say it is under ''. */
export type ShapeOfKind = ReadonlyMap<string, Shape>

/** The shapes in use, drawn once for all marks. */
export function ShapeSymbols({ shapes }: { shapes: ShapeOfKind }) {
  return (
    <svg className="chart-symbols" aria-hidden="true">
      <defs>
        {[...new Set(shapes.values())].map(shape => (
          <path key={shape} id={`dose-${shape}`} d={SHAPES[shape]} />
        ))}
      </defs>
    </svg>
  )
}

/** A cumulative amount may be one that no text states: a product of two that it does. */
const FILLED = {
  own: 'the text states the figure',
  cumulative: 'the text states the figure, or those it was computed from',
}

/** What filled, hollow and dashed marks and bars mean, as far as there are any, and why figures were inferred. */
export function LadderKey({ doses, reading }: { doses: readonly ShownDose[]; reading: DoseReading }) {
  const inferred = doses.filter(({ level }) => level.amount.basis === 'inferred')
  const reasons = [...new Set(inferred.flatMap(({ level }) => level.amount.reason ?? []))]
  const hasRange = doses.some(({ level }) => level.range && reading !== 'cumulative')
  if (doses.length === 0) return null
  return (
    <div className="chart-key mt-2">
      {inferred.length < doses.length && (
        <Entry>filled: {FILLED[reading === 'cumulative' ? 'cumulative' : 'own']}</Entry>
      )}
      {inferred.length > 0 && (
        <Entry look="i">hollow: figure inferred{reasons.length > 0 && ` (${reasons.join('; ')})`}</Entry>
      )}
      {doses.some(({ level }) => level.conditional) && <Entry look="c">dashed: only under a condition</Entry>}
      {hasRange && (
        <span>
          <svg width="26" height="12" aria-hidden="true">
            <line className="range" x2="20" y1="6" y2="6" />
            <path transform="translate(20 6)" d={SHAPES.circle} />
          </svg>
          bar: a range, the mark at its upper end or target
        </span>
      )}
    </div>
  )
}

function Entry({ look, children }: { look?: 'i' | 'c'; children: ReactNode }) {
  return (
    <span>
      <svg width="13" height="12" aria-hidden="true" className={look}>
        <path transform="translate(6.5 6)" d={SHAPES.circle} />
      </svg>
      {children}
    </span>
  )
}
