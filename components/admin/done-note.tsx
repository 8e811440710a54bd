/** That what was asked for was done; nothing where there is nothing to say. */
export function DoneNote({ done }: { done: string | undefined }) {
  if (!done) return null
  return (
    <p
      role="status"
      className="mb-4 max-w-[80ch] rounded border border-good border-l-4 bg-surface px-3 py-2 font-medium text-good"
    >
      {done}
    </p>
  )
}
