/**
 * The values of a filter, those first that have in them what somebody typed who did not know how they are written. Upper
 * and lower case are the same; otherwise the order stays.
 */
export function putAlikeFirst(values: readonly string[], typed: readonly string[]): readonly string[] {
  if (typed.length === 0) return values
  const words = typed.map(value => value.toLowerCase())
  const isAlike = (value: string): boolean => words.some(word => value.toLowerCase().includes(word))
  return [...values.filter(isAlike), ...values.filter(value => !isAlike(value))]
}
