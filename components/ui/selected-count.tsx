/**
 * How many trials are ticked for comparison; not shown where there are none. A script that follows the ticks finds it by
 * `data-selected-count` and writes the number anew.
 */
export function SelectedCount({ count }: { count: number }) {
  return (
    <span
      data-selected-count=""
      hidden={count === 0}
      className="selected-count rounded-full px-1.5 font-semibold text-2xs leading-5"
    >
      <span>{count}</span>
      <span className="sr-only"> selected</span>
    </span>
  )
}
