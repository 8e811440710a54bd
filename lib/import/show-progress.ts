import type { ImportReport } from './import-report.ts'

/** How often the line is drawn anew at most, in milliseconds. */
const INTERVAL = 200

type Output = { isTTY?: boolean; write: (text: string) => unknown }

/**
 * Draws on a terminal how many documents are done, how many a second, and how long the rest will take where `share`, of
 * 0 to 1, says how much of the input was read. Anything but a terminal gets nothing.
 */
export function showProgress(
  output: Output,
  share: () => number | undefined,
  now: () => number = () => performance.now(),
) {
  const start = now()
  let drawnAt = Number.NEGATIVE_INFINITY
  let isShown = false
  return {
    update(totals: ImportReport['totals']): void {
      const at = now()
      if (!output.isTTY || at === start || (isShown && at - drawnAt < INTERVAL)) return
      drawnAt = at
      isShown = true
      output.write(`\r\u001B[K${formatProgress(totals, (at - start) / 1000, share())}`)
    },
    /** Takes the line away, so that others can be written. */
    clear(): void {
      if (isShown) output.write('\r\u001B[K')
      isShown = false
    },
  }
}

/** `seconds` since the import began. */
export function formatProgress(totals: ImportReport['totals'], seconds: number, share: number | undefined): string {
  const done = totals.added + totals.updated + totals.unchanged + totals.refused
  const rate = `${done.toLocaleString('en')} documents, ${Math.round(done / seconds).toLocaleString('en')} a second`
  const refused = totals.refused > 0 ? `, ${totals.refused.toLocaleString('en')} refused` : ''
  if (share === undefined || share <= 0) return `${rate}${refused}`
  const left = (seconds / share) * (1 - share)
  return `${Math.floor(share * 100)} %: ${rate}${refused}, about ${formatSeconds(left)} left`
}

function formatSeconds(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}
