import { CONCEPTS, type Concept } from './concepts.ts'
import { foldWords } from './fold-words.ts'

export type NamedConcept = { concept: Concept; length: number }

type Names = Map<string, Concept>

/** Each name as the index holds its words. */
const WRITTEN: Names = new Map()
/** Also in small letters, where more than one word makes it plain what is meant: "b-all". */
const TYPED: Names = new Map()

for (const concept of CONCEPTS)
  for (const name of [...concept.names, ...(concept.ambiguous ?? [])]) {
    const words = foldWords(name)
    WRITTEN.set(words.join(' '), concept)
    TYPED.set(words.join(' '), concept)
    if (words.length > 1) TYPED.set(words.join(' ').replaceAll('_', ''), concept)
  }

const FIRST_WORDS = new Set([...TYPED.keys()].map(name => name.split(' ')[0]))
const LONGEST = Math.max(...[...WRITTEN.keys()].map(name => name.split(' ').length))

/** The concept whose name the folded words from `at` on are; the longest name where several begin there. */
export function conceptAt(words: readonly string[], at: number, names: 'written' | 'typed'): NamedConcept | undefined {
  if (!FIRST_WORDS.has(words[at])) return undefined
  const known = names === 'typed' ? TYPED : WRITTEN
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const concept = known.get(words.slice(at, at + length).join(' '))
    if (concept) return { concept, length }
  }
  return undefined
}
