import type { Axis } from './axis.ts'

/** The lines at an axis' ticks, drawn once; a strip repeats them with `<use href="#id">`, at its own width. */
export function ChartGrid({ id, axis }: { id: string; axis: Axis }) {
  return (
    <svg className="chart-symbols" aria-hidden="true">
      <defs>
        <g id={id} className="chart-grid">
          {axis.ticks.map(({ value, at }) => (
            <line key={value} x1={`${at}%`} x2={`${at}%`} y2="100%" className={value === 0 ? 'zero' : undefined} />
          ))}
        </g>
      </defs>
    </svg>
  )
}

type AxisLabelsProps = { axis: Axis; name: string; describe: (value: number) => string }

/** What the ticks of an axis stand for, in a row as wide as the strips: for the eye alone, since marks say as much. */
export function AxisLabels({ axis, name, describe }: AxisLabelsProps) {
  return (
    <div className="lane">
      <div className="lane-words">
        <small>{name}</small>
      </div>
      <svg className="strip ticks" aria-hidden="true">
        {axis.ticks.map(({ value, at }) => (
          <text key={value} x={`${at}%`} y="15">
            {describe(value)}
          </text>
        ))}
      </svg>
    </div>
  )
}
