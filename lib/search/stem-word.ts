/**
 * Words that only look inflected, or whose inflection says something of its own: relapsed disease is not any relapse,
 * and what stands before "excluded" is what stands behind "excluding".
 */
const WHOLE = new Set([
  'conditioning',
  'relapsed',
  'excluded',
  'lens',
  'herpes',
  'diabetes',
  'rabies',
  'species',
  'series',
])

const VOWEL = /[aeiouy]/
/** A short word whose silent e was taken: "dos", "fat". */
const SHORT = /^[^aeiou]{0,2}[aeiouy][^aeiouwxy]$/

/**
 * What a word's inflections have in common: "infusion" and "infusions", "therapy" and "therapies", "dose", "doses",
 * "dosed" and "dosing". Steps 1a–c and 5 of Porter (An algorithm for suffix stripping, 1980), and those alone: a word
 * derived from another ("lymphoblastic", "transplantation") is one of its own. For words of small ASCII letters; any
 * other comes back as it is.
 */
export function stemWord(word: string): string {
  if (!/^[a-z]{4,}$/.test(word) || WHOLE.has(word)) return word
  return dropEnd(yToI(dropTense(dropPlural(word))))
}

function dropPlural(word: string): string {
  if (/(?:ss|us)$/.test(word) || !word.endsWith('s')) return word
  if (word.endsWith('sis')) return `${word.slice(0, -2)}e`
  if (word.endsWith('is')) return word
  if (word.endsWith('ies')) return word.length > 5 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (word.endsWith('sses')) return word.slice(0, -2)
  return word.slice(0, -1)
}

function dropTense(word: string): string {
  if (word.endsWith('eed')) return word
  const base = word.endsWith('ed') ? word.slice(0, -2) : word.endsWith('ing') ? word.slice(0, -3) : undefined
  if (base === undefined || base.length < 3 || !VOWEL.test(base)) return word
  if (base.length > 3 && /([^aeioulsz])\1$/.test(base)) return base.slice(0, -1)
  if (base.endsWith('i')) return `${base.slice(0, -1)}y`
  return SHORT.test(base) ? `${base}e` : base
}

const yToI = (word: string): string => word.replace(/(?<=[a-z][^aeiou])y$/, 'i')

function dropEnd(word: string): string {
  if (word.endsWith('ll')) return word.slice(0, -1)
  const base = word.slice(0, -1)
  return word.endsWith('e') && base.length >= 3 && !SHORT.test(base) ? base : word
}
