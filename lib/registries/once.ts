/** A function that looks something up the first time it is called, and knows it from then on. */
export function once<T>(look: () => T): () => T {
  let known: { value: T } | undefined
  return () => {
    known ??= { value: look() }
    return known.value
  }
}
