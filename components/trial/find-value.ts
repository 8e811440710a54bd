/** What a place in a trial may be called in a URL: names and list positions joined by dots, "armGroups.0.label". */
const FIELD_PATH = /^[a-z][A-Za-z]{0,40}(?:\.(?:[a-z][A-Za-z]{0,40}|\d{1,6})){0,60}$/

/** Whether the text has the form of a field path. Says nothing of whether a trial has such a field. */
export const isFieldPath = (text: string): boolean => FIELD_PATH.test(text)

/**
 * The value at a path that came from outside, `{ known: false }` where the trial has no such field. Unlike
 * `valueAt` it sees nothing but the record's own fields and list items: no `length`, no `constructor`.
 */
export function findValue(trial: object, path: string): { known: true; value: unknown } | { known: false } {
  if (!isFieldPath(path)) return { known: false }
  let value: unknown = trial
  for (const key of path.split('.')) {
    const isContainer = typeof value === 'object' && value !== null
    if (!isContainer || !Object.hasOwn(value as object, key)) return underNull(value)
    if (Array.isArray(value) && !/^\d+$/.test(key)) return { known: false }
    value = (value as Record<string, unknown>)[key]
  }
  return { known: true, value }
}

/** A part of a field that is missing as a whole ("startDate.date" where there is no start date) is missing too. */
const underNull = (value: unknown): { known: true; value: unknown } | { known: false } =>
  value === null ? { known: true, value: null } : { known: false }
