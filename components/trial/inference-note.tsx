/**
 * Says of the value before it that the text does not state it in so many words, and on demand why it was taken all the
 * same. The reason opens without a script, by touch and by key.
 */
export function InferenceNote({ reason }: { reason: string }) {
  return (
    <details className="inference relative ml-1.5 inline-block align-baseline">
      <summary className="inline-block list-none whitespace-nowrap rounded border border-line-strong border-dashed px-1 font-normal text-2xs text-muted leading-4 [&::-webkit-details-marker]:hidden">
        inferred
        <span className="sr-only">: show the reason</span>
      </summary>
      <span className="mt-1 block max-w-[18rem] whitespace-normal rounded border border-line bg-sunken px-2 py-1 font-normal text-ink text-xs">
        {reason}
      </span>
    </details>
  )
}
