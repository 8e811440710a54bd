/** Why what was asked for was not done; nothing where there is no problem. */
export function ProblemNote({ problem }: { problem: string | undefined }) {
  if (!problem) return null
  return (
    <p
      role="alert"
      className="mb-4 max-w-[80ch] rounded border border-bad border-l-4 bg-surface px-3 py-2 font-medium text-bad"
    >
      {problem}
    </p>
  )
}
