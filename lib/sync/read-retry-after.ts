/**
 * How long a `Retry-After` header asks to wait, in milliseconds: seconds or a date (RFC 9110, 10.2.3). Undefined where
 * there is none, or none that can be understood.
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000
  // Date.parse takes "-5" for a month: a date of HTTP names its month by letters.
  const at = /[a-z]{3}/i.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
