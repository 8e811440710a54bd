const LONGEST_NAME = 100

/**
 * The name of the file that a list is saved as: "trials-car-nk-recruiting-2026-11-22.csv". `chosen` is what the list was
 * searched and filtered by. ASCII in small letters, 100 characters at most; what does not fit is left out.
 */
export function listFileName(chosen: readonly string[], extension: string, exportedAt: Date): string {
  const end = `-${exportedAt.toISOString().slice(0, 10)}.${extension}`
  let name = 'trials'
  for (const word of chosen.flatMap(slugWords)) {
    if (name.length + 1 + word.length + end.length > LONGEST_NAME) break
    name += `-${word}`
  }
  return name + end
}

/** Letters without their accents, digits, and nothing else. */
const slugWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
