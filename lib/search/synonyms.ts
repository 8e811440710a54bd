import type { Concept } from './concepts.ts'
import { conceptAt } from './find-concept.ts'
import { foldWords } from './fold-words.ts'
import { otherSpellings } from './other-spellings.ts'
import { isTerm, join, type QueryNode, type Term } from './query-node.ts'

export type Expanded = { node: QueryNode; alsoSearched: string[] }

/**
 * A query with the other names of what it names: AML also as "acute myeloid leukemia". Words side by side are looked at
 * together, so that acute myeloid leukemia finds "AML" as well. What has no name known here may be spelt another way. `alsoSearched` are the names that were added. A
 * beginning (`leuk*`) and a number (`id:`) are what they are.
 */
export function expandQuery(node: QueryNode): Expanded {
  const added = new Set<string>()
  return { node: expandNode(node, added), alsoSearched: [...added] }
}

function expandNode(node: QueryNode, added: Set<string>): QueryNode {
  if (isTerm(node)) return expandTerms([node], added)[0] ?? node
  if (node.kind === 'not') return { kind: 'not', part: expandNode(node.part, added) }
  if (node.kind === 'or')
    return (
      join(
        'or',
        node.parts.map(part => expandNode(part, added)),
      ) ?? node
    )
  return join('and', expandParts(node.parts, added)) ?? node
}

/** The parts of an `and`: words of one field side by side are looked at together. */
function expandParts(parts: readonly QueryNode[], added: Set<string>): QueryNode[] {
  const expanded: QueryNode[] = []
  let run: Term[] = []
  const endRun = () => {
    expanded.push(...expandTerms(run, added))
    run = []
  }
  for (const part of parts) {
    const isWord = isTerm(part) && part.kind === 'word'
    if (!isWord || (run[0] && run[0].field !== part.field)) endRun()
    if (isWord) run.push(part)
    else expanded.push(expandNode(part, added))
  }
  endRun()
  return expanded
}

function expandTerms(terms: readonly Term[], added: Set<string>): QueryNode[] {
  const [first] = terms
  if (!first || first.kind === 'prefix' || first.field === 'id') return [...terms]
  const words = terms.map(({ text }) => foldWords(text))
  const expanded: QueryNode[] = []
  for (let at = 0; at < terms.length; ) {
    const named = conceptOfTerms(words, at)
    const own = terms.slice(at, at + (named?.terms ?? 1))
    const literal = join('and', own)
    const names = named ? otherNames(own, named.concept) : own.flatMap(spellingsOf)
    if (literal) expanded.push(withNames(literal, own, names, added))
    at += own.length
  }
  return expanded
}

/** The concept that the whole words of the terms from `at` on name, and how many of the terms. */
function conceptOfTerms(words: readonly string[][], at: number): { concept: Concept; terms: number } | undefined {
  const flat = words.slice(at, at + MOST_TERMS).flat()
  for (let ends = flat.length; ends > 0; ) {
    const named = conceptAt(flat.slice(0, ends), 0, 'typed')
    if (!named) return undefined
    let length = 0
    let terms = 0
    while (length < named.length) length += words[at + terms++]?.length ?? Number.POSITIVE_INFINITY
    if (length === named.length) return { concept: named.concept, terms }
    // The name ends within a term ("NK-92 cells"): a shorter one may not.
    ends = named.length - 1
  }
  return undefined
}

/** No name has more words. */
const MOST_TERMS = 10

const spellingsOf = ({ kind, text }: Term): string[] => (kind === 'word' ? otherSpellings(text) : [])

function withNames(literal: QueryNode, own: readonly Term[], names: readonly string[], added: Set<string>): QueryNode {
  for (const name of names) added.add(name)
  const field = own[0]?.field ?? null
  return join('or', [literal, ...names.map((text): Term => ({ kind: 'phrase', text, field }))]) ?? literal
}

/** Without those that add nothing: where "ALL" is looked for, so is "B-ALL". */
function otherNames(own: readonly Term[], { names, narrower = [] }: Concept): string[] {
  const typed = own.flatMap(({ text }) => foldWords(text))
  const isPhrase = own.length === 1
  const all = [...names, ...narrower].map(name => ({ name, words: foldWords(name) }))
  const isFound = (words: readonly string[]) =>
    isPhrase ? holdsPhrase(words, typed) : typed.every(word => words.includes(word))
  return all
    .filter(({ words }) => !isFound(words))
    .filter(
      ({ words }, at) =>
        !all.some((other, otherAt) => otherAt !== at && !isSame(other.words, words) && holdsPhrase(words, other.words)),
    )
    .filter(({ words }, at, left) => left.findIndex(other => isSame(other.words, words)) === at)
    .map(({ name }) => name)
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join(' ') === other.join(' ')

const holdsPhrase = (words: readonly string[], phrase: readonly string[]): boolean =>
  ` ${words.join(' ')} `.includes(` ${phrase.join(' ')} `)
