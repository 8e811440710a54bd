/** A value as text, without the places that it was read from: two of the same text say the same. */
export const spell = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (key === 'evidence' ? undefined : part)) ?? ''

/** Null, nothing, and a list of nothing are all a missing value. */
export const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** Whether two values say the same, wherever they were read from. */
export const areToldAlike = (a: unknown, b: unknown): boolean =>
  (isNothing(a) && isNothing(b)) || (isNothing(a) === isNothing(b) && spell(a) === spell(b))
