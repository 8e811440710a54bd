const LONGEST_NAME = 100

/**
 * The name of the file that a comparison is saved as: "comparison-NCT06541444-NCT07256210.csv". ASCII, 100 characters
 * at most; where the numbers do not fit, as many as do and how many more there are.
 */
export function comparisonFileName(trialIds: readonly string[], extension: 'csv' | 'xlsx'): string {
  const safe = trialIds.map(id => id.replace(/[^A-Za-z0-9-]/g, ''))
  const named = (count: number): string => {
    const more = safe.length - count
    return ['comparison', ...safe.slice(0, count), ...(more > 0 ? [`and-${more}-more`] : [])].join('-')
  }
  const room = LONGEST_NAME - extension.length - 1
  const fitting = safe.length - [...safe.keys()].findIndex(less => named(safe.length - less).length <= room)
  return `${named(Math.min(fitting, safe.length))}.${extension}`
}
