import './inference-note.css'

/**
 * Says of the value before it that the text does not state it in so many words, and on demand why it was taken all the
 * same. The reason opens without a script, by touch and by key.
 */
export function InferenceNote({ reason }: { reason: string }) {
  return (
    <details className="inference">
      <summary>
        inferred<span className="sr-only">: show the reason</span>
      </summary>
      <span>{reason}</span>
    </details>
  )
}
