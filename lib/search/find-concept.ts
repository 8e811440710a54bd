import { CONCEPTS, type Concept } from './concepts.ts'
import { foldWords } from './fold-words.ts'

export type NamedConcept = { concept: Concept; length: number }

/** Names by their words: what is called so by the words up to here, and which words go on. */
type Names = { concept: Concept | undefined; longer: Map<string, Names> }

const startNames = (): Names => ({ concept: undefined, longer: new Map() })

/** Each name as the index holds its words. */
const WRITTEN = startNames()
/** Also in small letters, where more than one word makes it plain what is meant: "b-all". */
const TYPED = startNames()

for (const concept of CONCEPTS)
  for (const name of [...concept.names, ...(concept.ambiguous ?? [])]) {
    const words = foldWords(name)
    addName(WRITTEN, words, concept)
    addName(TYPED, words, concept)
    if (words.length > 1)
      addName(
        TYPED,
        words.map(word => word.replaceAll('_', '')),
        concept,
      )
  }

function addName(names: Names, words: readonly string[], concept: Concept): void {
  let at = names
  for (const word of words) {
    const next = at.longer.get(word) ?? startNames()
    at.longer.set(word, next)
    at = next
  }
  at.concept = concept
}

/** The concept whose name the folded words from `at` on are; the longest name where several begin there. */
export function conceptAt(words: readonly string[], at: number, names: 'written' | 'typed'): NamedConcept | undefined {
  let found: NamedConcept | undefined
  let known: Names | undefined = names === 'typed' ? TYPED : WRITTEN
  for (let end = at; known; known = known.longer.get(words[end++] ?? ''))
    if (known.concept) found = { concept: known.concept, length: end - at }
  return found
}
