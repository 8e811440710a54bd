const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A moment in UTC, "22 Nov 2026, 03:12 UTC"; what is no ISO time is given back as it is. */
export function describeTime(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return iso
  return `${DAY.format(time)}, ${time.toISOString().slice(11, 16)} UTC`
}
