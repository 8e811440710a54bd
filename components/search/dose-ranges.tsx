import type { ListedLevel } from '@/lib/search/trial-list.ts'
import { describeListedLevels } from './describe-listed-levels.ts'

/** Ranges shown; a trial with more gives several products, which its page tells apart. */
const SHOWN = 3

/** The lowest to the highest dose level of a trial, with what it is of and what it counts. Nothing where none is stated. */
export function DoseRanges({ levels }: { levels: readonly ListedLevel[] }) {
  const ranges = describeListedLevels(levels)
  const more = ranges.length - SHOWN
  return (
    <div className="min-w-0">
      {ranges.slice(0, more === 1 ? SHOWN + 1 : SHOWN).map(({ range, inferred, of }) => (
        <div key={`${range} ${of}`} className="not-first:mt-1">
          <div>
            <span className="whitespace-nowrap">{range}</span>
            {inferred && <span className="text-muted text-xs"> (inferred)</span>}
          </div>
          <div className="text-muted text-xs">{of}</div>
        </div>
      ))}
      {more > 1 && <div className="mt-1 text-muted text-xs">and {more} more</div>}
    </div>
  )
}
