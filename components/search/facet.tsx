import type { ReactNode } from 'react'
import type { FilterName } from '@/lib/search/trial-query.ts'
import { FacetMark } from './facet-mark.tsx'
import { FILTER_TITLES, filterValueLabel } from './filter-labels.ts'

type FacetProps = {
  name: FilterName
  /** Commonest first. */
  values: readonly { value: string; count: number }[]
  /** The values that are set, which are shown first whatever their count. */
  chosen: readonly string[]
}

/** Values in view at once, and how many more one can unfold: past these a search is the quicker way. */
const IN_VIEW = 8
const UNFOLDED = 60

/** The values of one filter as checkboxes, with the number of trials that each would leave. */
export function Facet({ name, values, chosen }: FacetProps) {
  const isChosen = (value: string): boolean => chosen.includes(value)
  const counts = new Map(values.map(({ value, count }) => [value, count]))
  const others = values.filter(({ value }) => !isChosen(value)).map(({ value }) => value)
  const room = Math.max(IN_VIEW - chosen.length, 0)
  // A fold that hides one value costs as much room as the value.
  const inView = others.length - room <= 1 ? others : others.slice(0, room)
  const folded = others.slice(inView.length, inView.length + UNFOLDED)
  const left = others.length - inView.length - folded.length
  if (chosen.length + others.length === 0) return null

  const row = (value: string): ReactNode => (
    <FacetRow key={value} name={name} value={value} count={counts.get(value) ?? 0} checked={isChosen(value)} />
  )
  return (
    <fieldset className="min-w-0 border-line border-t pt-2.5 pb-3">
      <legend className="float-left mb-1 w-full font-semibold text-xs">{FILTER_TITLES[name]}</legend>
      <ul className="clear-both">{[...chosen, ...inView].map(row)}</ul>
      {folded.length > 0 && (
        <details className="mt-0.5">
          <summary className="py-0.5 text-accent text-xs hover:text-accent-strong">{folded.length} more</summary>
          <ul>{folded.map(row)}</ul>
          {left > 0 && <p className="pl-6 text-muted text-xs">and {left} rarer ones: search for them by name</p>}
        </details>
      )}
    </fieldset>
  )
}

type FacetRowProps = { name: FilterName; value: string; count: number; checked: boolean }

function FacetRow({ name, value, count, checked }: FacetRowProps) {
  return (
    <li>
      <label className="-mx-1.5 flex min-h-7 items-baseline gap-2 rounded px-1.5 py-1 hover:bg-sunken">
        <input type="checkbox" name={name} value={value} defaultChecked={checked} className="translate-y-0.5" />
        <FacetMark name={name} value={value} />
        <span className="line-clamp-3 min-w-0 flex-1" title={value.length > 60 ? value : undefined}>
          {filterValueLabel(name, value)}
        </span>
        <span className="text-muted text-xs leading-5">
          {count}
          <span className="sr-only">{count === 1 ? ' trial' : ' trials'}</span>
        </span>
      </label>
    </li>
  )
}
