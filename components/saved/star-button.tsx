type StarButtonProps = { trialId: string; className?: string }

/** Stars a trial, by the script of `KeepSaved`; not there where no script runs (`.star` in trial-list.css). */
export function StarButton({ trialId, className = '' }: StarButtonProps) {
  return (
    <button
      type="button"
      className={`star ${className}`}
      data-star={trialId}
      aria-pressed="false"
      aria-label={`Star ${trialId}`}
      title="Keep this trial under Saved, in this browser"
    />
  )
}
