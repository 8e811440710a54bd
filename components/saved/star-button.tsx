type StarButtonProps = {
  trialId: string
  /** Whether the star is named beside it, where it stands alone. */
  named?: boolean
}

/** Stars a trial, by the script of `KeepSaved`; not there where no script runs (`.star` in trial-list.css). */
export function StarButton({ trialId, named = false }: StarButtonProps) {
  return (
    <button
      type="button"
      className="star"
      data-star={trialId}
      aria-pressed="false"
      aria-label={`Star ${trialId}`}
      title="Keep this trial under Saved, in this browser"
    >
      {named && 'Star'}
    </button>
  )
}
