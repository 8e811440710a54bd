import { foldBeginning } from './fold-words.ts'
import { respellBeginning } from './respell.ts'
import { stemWord } from './stem-word.ts'

/** A beginning of words as the index can be asked for it; the words `before` it stand as they are. */
export type Beginning = { before: string[]; beginnings: string[]; words: string[] }

/** What may stand behind a beginning that ends within a word's inflection: "relapsi" is the beginning of "relapsing". */
const ENDINGS = ['s', 'es', 'd', 'ed', 'ing', 'ng', 'g', 'e', '']

/** A shorter word would be found in too many texts that have nothing to do with what was typed. */
const SHORTEST_WORD = 4

/**
 * What to look for where the beginning of a word was typed. The index has words without their inflection, so one that
 * begins as typed may be shorter there: "transplanta" begins "transplantation", which stands there as "transplant".
 */
export function completeBeginning(typed: string): Beginning {
  const words = foldBeginning(typed)
  const last = words.at(-1) ?? ''
  const { beginnings, words: variants } = respellBeginning(last)
  const stems = beginnings.flatMap(beginning => [
    stemWord(beginning),
    ...ENDINGS.map(ending => stemWord(beginning + ending)).filter(({ length }) => length >= SHORTEST_WORD),
  ])
  const isNew = (word: string) => !beginnings.some(beginning => word.startsWith(beginning))
  return { before: words.slice(0, -1), beginnings, words: [...new Set([...variants, ...stems])].filter(isNew) }
}
