type SaveSearchButtonProps = {
  /** The list's parameters, without its page and its ticks. */
  search: string
  name: string
  total: number
}

/** Saves a search, by the script of `KeepSaved`; not there where no script runs (`.star` in trial-list.css). */
export function SaveSearchButton({ search, name, total }: SaveSearchButtonProps) {
  return (
    <button
      type="button"
      className="star star-search"
      data-save-search={search}
      data-name={name}
      data-total={total}
      aria-pressed="false"
      title="Keep this search under Saved, in this browser"
    >
      Save this search
    </button>
  )
}
