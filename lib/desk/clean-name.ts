/** The longest name that is shown, in characters. */
const LONGEST_NAME = 160

/** Marks that turn the direction of a line, and blanks without width: a name must not look like another. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu

/**
 * A name that somebody gave, for pages and reports, on one line; a very long one is cut in its middle. It is never a
 * path: nothing is opened or written by it.
 */
export function cleanName(name: string): string {
  const clean = name.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()
  const characters = [...clean]
  if (characters.length <= LONGEST_NAME) return clean || 'without a name'
  const half = Math.floor(LONGEST_NAME / 2) - 1
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`
}
