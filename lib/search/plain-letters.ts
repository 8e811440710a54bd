const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  κ: 'kappa',
  λ: 'lambda',
}

const NOT_ASCII = /[^\p{ASCII}]/u
const ALL_NOT_ASCII = /[^\p{ASCII}]/gu

/** What a character becomes, looked up once: a registry has the same few again and again. Emptied when it is full. */
const known = new Map<string, string>()
const MOST_KNOWN = 10_000

/**
 * A text without diacritics, in compatibility characters of their plain kind, Greek letters spelled out. Each character
 * becomes what it becomes by itself, so that places can be told apart.
 */
export const plainLetters = (text: string): string =>
  NOT_ASCII.test(text) ? text.replace(ALL_NOT_ASCII, plainCharacter) : text

/** What one character becomes: none, one or several. */
export function plainCharacter(character: string): string {
  const plain = known.get(character)
  if (plain !== undefined) return plain
  if (known.size >= MOST_KNOWN) known.clear()
  const found = character
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[αβγδκλ]/gu, letter => ` ${GREEK[letter]} `)
  known.set(character, found)
  return found
}
