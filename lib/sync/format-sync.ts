import { formatTotals, GO_ON } from '@/lib/import/format-report.ts'
import type { SyncProgress } from './offer-studies.ts'
import type { SyncPlan } from './plan-sync.ts'
import type { SyncReport } from './sync-studies.ts'

/** What a run will ask for, where that is not simply everything. */
export function formatPlan({ since, from }: Pick<SyncPlan, 'since' | 'from'>): string | undefined {
  if (from.token !== undefined)
    return `Going on where the last run stopped, after ${count(from.received)} of ${count(from.total)} studies.`
  return since === null ? undefined : `Asking for what was updated from ${since} on; --full asks for everything.`
}

/** A line of progress: how far, how fast, and how long the rest takes at that rate. */
export function formatProgress({ fetched, received, total }: SyncProgress, milliseconds: number): string {
  const rate = milliseconds > 0 ? (fetched * 1000) / milliseconds : 0
  if (total === undefined || total === 0) return `${count(received)} studies`
  const share = Math.min(100, Math.floor((100 * received) / total))
  const done = `${count(received)} of ${count(total)} studies (${share} %)`
  if (rate === 0 || received >= total) return done
  return `${done}, ${count(Math.round(rate))}/s, about ${duration((total - received) / rate)} left`
}

/** What a run came to, with what went wrong; the last lines on the terminal. */
export function formatSync({ totals, vanished, missing, foundNothing, stopped }: SyncReport, dryRun: boolean): string {
  const lines = [formatTotals(totals, dryRun)]
  if (vanished.length > 0) lines.push(`ClinicalTrials.gov does not have ${vanished.join(', ')}.`)
  if (foundNothing) lines.push(formatNothing(foundNothing))
  if (missing > 0)
    lines.push(
      `The registry counted ${count(missing)} ${missing === 1 ? 'study' : 'studies'} more than it sent. The next run asks for all of them again.`,
    )
  if (totals.refused > 0 && stopped?.code !== 'notStored')
    lines.push('What was refused is asked for again when it changes, or with --full.')
  if (stopped) {
    const anything = Object.values(totals).some(total => total > 0)
    lines.push(stopped.message, ...(anything && !dryRun ? [HOW_ON[stopped.code]] : []))
  }
  return lines.join('\n').replaceAll(/[^\P{Cc}\n]/gu, ' ')
}

const formatNothing = ({ since }: NonNullable<SyncReport['foundNothing']>): string =>
  since === null
    ? 'ClinicalTrials.gov has no study for this search.'
    : `ClinicalTrials.gov has nothing for this search that was updated from ${since} on.`

const HOW_ON: Record<NonNullable<SyncReport['stopped']>['code'], string> = {
  unreachable: GO_ON,
  rejected: GO_ON,
  waitTooLong: GO_ON,
  notStored: GO_ON,
  interrupted: GO_ON,
  repeatedToken: 'What came before is stored. The same command begins the list again.',
  endless: 'What came before is stored. The same command begins the list again.',
}

/**
 * 0 where all went well, 2 where a study was refused, has vanished or did not come, 130 where the run was stopped as
 * asked, 1 where it could not go on.
 */
export function exitCodeOf({ totals, vanished, missing, stopped }: SyncReport): 0 | 1 | 2 | 130 {
  if (stopped) return stopped.code === 'interrupted' ? 130 : 1
  return totals.refused > 0 || vanished.length > 0 || missing > 0 ? 2 : 0
}

const count = (number: number | undefined): string => (number === undefined ? '?' : number.toLocaleString('en'))

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
