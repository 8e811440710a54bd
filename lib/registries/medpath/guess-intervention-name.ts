import { glueAt } from './seam.ts'

const MAX_LABEL = 120
const MAX_NAME = 60

/**
 * An intervention's name in a row of an arm table whose page lists no interventions: words that stand twice with no blank
 * between, either because arm and intervention bear one name ("XXAfter…") or because the description begins with it
 * ("Group A(low)XX: 3×10…"). Only words that the page's other text has as well; the longest of them.
 */
export function guessInterventionName(row: string, isOnPage: (words: string) => boolean): string | undefined {
  for (let length = Math.min(MAX_NAME, row.length >> 1); length >= 3; length--) {
    for (let start = 0; start <= MAX_LABEL && start + 2 * length <= row.length; start++) {
      const second = start + length
      if (row[start] !== row[second] || !row.startsWith(row.slice(start, second), second)) continue
      const name = row.slice(start, second)
      if (isBordered(row, start, length) && /\p{L}/u.test(name) && isOnPage(name)) return name
    }
  }
  return undefined
}

function isBordered(row: string, start: number, length: number): boolean {
  if (glueAt(row, start + length) === undefined) return false
  const end = start + 2 * length
  if (start === 0) return end === row.length || (glueAt(row, end) ?? 0) >= 1
  return (glueAt(row, start) ?? 0) >= 1 && !/[\p{L}\d]/u.test(row[end] ?? ' ')
}
