/** JSON text, cut so that every second part is a word that only one real record has. */
export type VariedText = readonly string[]

// An escape first, so that its letter is not taken for the beginning of a word. Capitals alone are codes of the API.
const WORD = /\\u[\da-f]{4}|\\.|\p{L}*\p{Ll}\p{L}*/giu
const SHORTEST = 5

/** The words, five letters and longer, that stand in one of the texts alone. */
export function findRareWords(texts: readonly string[]): Set<string> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const word of new Set(text.match(WORD))) if (isWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count === 1).map(([word]) => word))
}

const isWord = (found: string): boolean => found.length >= SHORTEST && found[0] !== '\\'

export function cutAtRareWords(text: string, rare: ReadonlySet<string>): VariedText {
  const parts: string[] = []
  let from = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!rare.has(word)) continue
    parts.push(text.slice(from, index), word)
    from = index + word.length
  }
  return [...parts, text.slice(from)]
}

/** The text with its rare words spelt in the given way: 0 as they are, and each other number a spelling of its own. */
export function spell(text: VariedText, variant: number): string {
  if (variant === 0) return text.join('')
  const syllables = syllablesOf(variant)
  let spelt = ''
  for (const [at, part] of text.entries()) spelt += at % 2 ? part.slice(0, 4) + syllables + part.slice(4) : part
  return spelt
}

const CONSONANTS = 'bdfgklmnprtvxz'
const VOWELS = 'aeiou'

function syllablesOf(variant: number): string {
  const of = CONSONANTS.length * VOWELS.length
  const last = variant % of
  const syllable = `${CONSONANTS[last % CONSONANTS.length]}${VOWELS[Math.floor(last / CONSONANTS.length)]}`
  return variant < of ? syllable : syllablesOf(Math.floor(variant / of)) + syllable
}
