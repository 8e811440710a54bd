const LOWER = /\p{Ll}/u
const UPPER = /\p{Lu}/u
const DIGIT = /\d/

/**
 * How much two neighbouring characters look as if a cell ended between them: 3 for "eD" and ")F", 2 for "e3", 1 for
 * "R2", 0 where only other words can tell ("yf", "12"). Undefined where no cell ends: at a blank, behind a comma or
 * hyphen, before a closing mark.
 */
export function glueAt(row: string, at: number): number | undefined {
  const left = row[at - 1] ?? ''
  const right = row[at] ?? ''
  if (/[\s:,/&*=_–-]/.test(left) || /[\s)\]}.,;:!?%’'”/&*=_–-]/.test(right)) return undefined
  if (/[)\]}”®™%;?!）。]/.test(left)) return 3
  if (left === '"') return isInQuotes(row, at) ? undefined : 3
  if (left === '+') return 2
  if (left === '.') return DIGIT.test(right) ? (DIGIT.test(row[at - 2] ?? '') ? 0 : 2) : 3
  if (LOWER.test(left)) {
    if (UPPER.test(right)) return /\p{Ll}{3}$/u.test(row.slice(Math.max(0, at - 3), at)) ? 3 : 2
    return DIGIT.test(right) || /[~≥>≤<±(“"]/.test(right) ? 2 : 0
  }
  if (UPPER.test(left)) return DIGIT.test(right) || /[~≥>≤<±“"]/.test(right) ? 1 : 0
  if (DIGIT.test(left)) return DIGIT.test(right) ? 0 : 1
  return undefined
}

/** Whether a straight quotation mark right before this place opens a quotation. */
const isInQuotes = (row: string, at: number): boolean => (row.slice(0, at).match(/"/g) ?? []).length % 2 === 1
