const NOT_WORDS = /[^\p{L}\p{N}+]+/gu

/** A phrase of a vocabulary reduced to its words: "Non-Randomized ", "NON_RANDOMIZED" and "non randomized" are one. */
export const foldPhrase = (phrase: string): string =>
  phrase.normalize('NFKC').toLowerCase().replace(NOT_WORDS, ' ').trim()

/**
 * A lookup from the registries' phrases to the values of a vocabulary. Each value is named, so that the compiler tells
 * when one is forgotten; its own spelling need not be listed. A phrase that stands nowhere gives undefined.
 */
export function phraseTable<T extends string>(
  phrases: Readonly<Record<T, readonly string[]>>,
): (phrase: string) => T | undefined {
  const values = new Map<string, T>()
  for (const value of Object.keys(phrases) as T[])
    for (const phrase of [value, ...phrases[value]]) values.set(foldPhrase(phrase), value)
  return phrase => values.get(foldPhrase(phrase))
}
