/** JSON text, cut so that every second part is a word that only one real record has, or empty at the end of such a name. */
export type VariedText = readonly string[]

// An escape first, so that its letter is not taken for the beginning of a word. Capitals alone are codes of the API.
const WORD = /\\u[\da-fA-F]{4}|\\.|\p{L}*\p{Ll}\p{L}*/gu
const SHORTEST = 5

/** Names of members and countries are a vocabulary: there are no others in a larger registry. */
const VOCABULARY = /"country":\s*"[^"]+"|"\w+":/g

/** The words, five letters and longer, that stand in one of the texts alone. */
export function findRareWords(texts: readonly string[]): Set<string> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const word of new Set(text.match(WORD))) if (isWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const text of texts)
    for (const { 0: found } of text.matchAll(VOCABULARY))
      for (const word of found.match(WORD) ?? []) counts.delete(word)
  return new Set([...counts].filter(([, count]) => count === 1).map(([word]) => word))
}

const isWord = (found: string): boolean => found.length >= SHORTEST && found[0] !== '\\'

const STRING = /"((?:[^"\\]|\\.)*)"(:)?/g

/** The texts that stand in JSON, escaped as they are there, each with the place of the quote that ends it. */
function textsOf(json: string): { text: string; end: number }[] {
  const texts: { text: string; end: number }[] = []
  for (const { 0: quoted, 1: text = '', 2: colon, index } of json.matchAll(STRING))
    if (!colon) texts.push({ text, end: index + quoted.length - 1 })
  return texts
}

/** Whole texts of JSON, names among them, that stand in one of the given JSON texts alone. */
export function findRareNames(texts: readonly string[]): Set<string> {
  const counts = new Map<string, number>()
  for (const json of texts)
    for (const name of new Set(textsOf(json).map(({ text }) => text))) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set([...counts].filter(([name, count]) => count === 1 && /\p{Ll}/u.test(name)).map(([name]) => name))
}

/** Cuts a text where it varies: at rare words, and behind rare names. */
export function cutAtRareWords(
  text: string,
  rare: ReadonlySet<string>,
  rareNames: ReadonlySet<string> = new Set(),
): VariedText {
  const places = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, index }))
    .filter(({ word }) => rare.has(word))
    .concat(rareNames.size ? endsOfNames(text, rareNames) : [])
    .toSorted((a, b) => a.index - b.index)
  const parts: string[] = []
  let from = 0
  for (const { word, index } of places) {
    parts.push(text.slice(from, index), word)
    from = index + word.length
  }
  return [...parts, text.slice(from)]
}

const endsOfNames = (json: string, rareNames: ReadonlySet<string>) =>
  textsOf(json).flatMap(({ text, end }) => (rareNames.has(text) ? [{ word: '', index: end }] : []))

/** The text with its rare words spelt in the given way: 0 as they are, and each other number a spelling of its own. */
export function spell(text: VariedText, variant: number): string {
  if (variant === 0) return text.join('')
  const syllables = syllablesOf(variant)
  let spelt = ''
  for (const [at, part] of text.entries()) spelt += at % 2 ? respell(part, syllables) : part
  return spelt
}

const respell = (word: string, syllables: string): string =>
  word ? word.slice(0, 4) + syllables + word.slice(4) : ` ${syllables}`

/** With n times the records come n ** 0.6 times the words: what the real ones show between 125 and 995 of them. */
const HEAPS_EXPONENT = 0.6

/**
 * A spelling of a rare word, the first far oftener than the others (Zipf's law), so that the words of a registry grow
 * with its records as those of the real ones do (Heaps' law).
 */
export const drawSpelling = (random: () => number): number =>
  Math.floor((1 - random()) ** (-1 / (1 / HEAPS_EXPONENT - 1))) - 1

const CONSONANTS = 'bdfgklmnprtvxz'
const VOWELS = 'aeiou'

function syllablesOf(variant: number): string {
  const of = CONSONANTS.length * VOWELS.length
  const last = variant % of
  const syllable = `${CONSONANTS[last % CONSONANTS.length]}${VOWELS[Math.floor(last / CONSONANTS.length)]}`
  return variant < of ? syllable : syllablesOf(Math.floor(variant / of)) + syllable
}
