/** Beside a value that the text does not state in so many words. `reason` is a sentence that says how it was taken. */
export function InferredTag({ reason }: { reason: string }) {
  return (
    <span
      title={reason}
      className="ml-1.5 inline-block whitespace-nowrap rounded border border-line-strong border-dashed px-1 text-2xs text-muted leading-4"
    >
      inferred<span className="sr-only">: {reason}</span>
    </span>
  )
}
