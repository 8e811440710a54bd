import type { ComponentProps } from 'react'
import { MAX_BOUNDS, type RangeName, type Ranges, rangeParams } from '@/lib/search/ranges.ts'
import { RANGE_TITLES } from './filter-labels.ts'

/** A year and a month are dates too, which the browser's own field for dates does not take. */
const DATE: ComponentProps<'input'> = {
  type: 'text',
  pattern: '[12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?',
  title: 'A year, month or day: 2024, 2024-11 or 2024-11-13',
  placeholder: '2024-11-13',
  maxLength: 10,
}

const count = (max: number): ComponentProps<'input'> => ({ type: 'number', min: 0, max })

const FIELDS: Record<RangeName, ComponentProps<'input'>> = {
  age: count(MAX_BOUNDS.age),
  start: DATE,
  updated: DATE,
  enrollment: count(MAX_BOUNDS.enrollment),
}

const HINTS: { [Name in RangeName]?: string } = {
  age: 'Finds trials whose own limits overlap these; one without a limit is open there.',
  start: 'A year or a month will do.',
}

/** From and to of a range, inside the list's form. */
export function RangeFields({ name, range }: { name: RangeName; range: Ranges[RangeName] }) {
  const params = rangeParams(name)
  const hint = HINTS[name] && `${name}-hint`
  return (
    <fieldset className="facet">
      <legend>{RANGE_TITLES[name]}</legend>
      <div className="range">
        {(['from', 'to'] as const).map(end => (
          <label key={end} className="range-end">
            <span className="text-muted text-xs">{end}</span>
            <input
              {...FIELDS[name]}
              name={params[end]}
              defaultValue={range[end] ?? ''}
              aria-describedby={hint}
              className="field range-field"
            />
          </label>
        ))}
      </div>
      {hint && (
        <p id={hint} className="mt-1 text-muted text-xs">
          {HINTS[name]}
        </p>
      )}
    </fieldset>
  )
}
