import type { ReactNode } from 'react'
import type { FilterName } from '@/lib/search/trial-query.ts'
import { FacetMark } from './facet-mark.tsx'
import { FILTER_TITLES, filterValueLabel } from './filter-labels.ts'
import { putAlikeFirst } from './put-alike-first.ts'

type FacetProps = {
  name: FilterName
  /** Commonest first. */
  values: readonly { value: string; count: number }[]
  /** The values that are set, which are shown first whatever their count. */
  chosen: readonly string[]
}

/** Values in view at once, and how many more unfold: past these, typing is the quicker way. */
const IN_VIEW = 8
const UNFOLDED = 12

/** The values of one filter as checkboxes, with the number of trials that each would leave. */
export function Facet({ name, values, chosen }: FacetProps) {
  const counts = new Map(values.map(({ value, count }) => [value, count]))
  const others = putAlikeFirst(
    values.filter(({ value }) => !chosen.includes(value)).map(({ value }) => value),
    chosen.filter(value => !counts.has(value)),
  )
  const room = Math.max(IN_VIEW - chosen.length, 0)
  // A fold that hides one value costs as much room as the value.
  const inView = others.length - room <= 1 ? others : others.slice(0, room)
  const rest = others.slice(inView.length)
  if (chosen.length + others.length === 0) return null

  const row = (value: string): ReactNode => (
    <FacetRow key={value} name={name} value={value} count={counts.get(value) ?? 0} checked={chosen.includes(value)} />
  )
  return (
    <fieldset className="facet">
      <legend>{FILTER_TITLES[name]}</legend>
      <ul>{[...chosen, ...inView].map(row)}</ul>
      {rest.length > UNFOLDED ? (
        <FacetInput name={name} values={rest} />
      ) : (
        rest.length > 0 && (
          <details className="mt-0.5">
            <summary className="py-0.5 text-accent text-xs hover:text-accent-strong">{rest.length} more</summary>
            <ul>{rest.map(row)}</ul>
          </details>
        )
      )}
    </fieldset>
  )
}

type FacetRowProps = { name: FilterName; value: string; count: number; checked: boolean }

function FacetRow({ name, value, count, checked }: FacetRowProps) {
  return (
    <li>
      <label className="facet-row">
        <input type="checkbox" name={name} value={value} defaultChecked={checked} />
        <FacetMark name={name} value={value} />
        <span className="facet-value" title={value.length > 60 ? value : undefined}>
          {filterValueLabel(name, value)}
        </span>
        <span className="facet-count">
          {count.toLocaleString('en-US')}
          <span className="sr-only">{count === 1 ? ' trial' : ' trials'}</span>
        </span>
      </label>
    </li>
  )
}

/** Any other value by typing it; the browser offers the next commonest ones as one types. */
function FacetInput({ name, values }: { name: FilterName; values: readonly string[] }) {
  const list = `${name}-values`
  return (
    <>
      <input
        list={list}
        name={name}
        aria-label={`Another ${FILTER_TITLES[name].toLowerCase()}`}
        placeholder={`and ${values.length} more or rarer: type`}
        autoComplete="off"
        className="field facet-input"
      />
      <datalist id={list}>
        {values.map(value => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </>
  )
}
