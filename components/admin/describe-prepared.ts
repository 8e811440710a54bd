import type { DeskJob } from '@/lib/desk/desk-job.ts'
import type { PreparedImport, PreparedTotals, Stale } from '@/lib/desk/prepared-import.ts'
import { countWords } from './count-words.ts'

/** A prepared import as the desk's pages show it. */
export type ShownImport = {
  prepared: PreparedImport
  totals: PreparedTotals
  /** The newest that was queued for it. */
  job: DeskJob | undefined
  /** What has its turn while that one waits. */
  waitsFor: DeskJob | undefined
  /** What changed since, of an import that waits to be applied. */
  stale?: Stale | undefined
}

/** Whether something is still being done for it, or waits to be. */
export const isUnderWay = ({ job }: Pick<ShownImport, 'job'>): boolean =>
  job !== undefined && (job.state === 'waiting' || job.state === 'running')

/** Texts of which something would become. */
export const applicable = ({ added, updated }: PreparedTotals): number => added + updated

/** Longer names are cut; nothing of them is lost, since the whole stands elsewhere on the page. */
const LONGEST_NAME = 90

export const shortName = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name

/** What an import is called: by where its texts came from, and of many files how many they are. */
export function titleOfImport({ kind, origin }: Pick<PreparedImport, 'kind' | 'origin'>): string {
  if (kind === 'reparse') return 'Reading again with today’s parsers'
  return /^\d+ files(?=: )/.exec(origin)?.[0] ?? shortName(origin)
}

/** What the title leaves out of where the texts came from. */
export function restOfOrigin(prepared: Pick<PreparedImport, 'kind' | 'origin'>): string | undefined {
  const { kind, origin } = prepared
  if (kind === 'reparse' || titleOfImport(prepared) === origin) return undefined
  return origin.replace(/^\d+ files: /, '')
}

/** Where an import stands, in a few words. */
export function describeState(shown: ShownImport): string {
  const { prepared, job } = shown
  if (isUnderWay(shown) && job?.state === 'waiting')
    return job.kind === 'prepare' ? 'waiting to be read' : 'waiting to be applied'
  switch (prepared.state) {
    case 'reading':
      return 'being read and compared'
    case 'ready':
      return applicable(shown.totals) > 0 ? 'ready: look at it, then apply' : 'ready: nothing to apply'
    case 'queued':
      return 'waiting to be applied'
    case 'applying':
      return 'being applied'
    case 'stale':
      return 'something changed since: to be prepared again'
    case 'applied':
      return 'applied'
    case 'stopped':
      return 'stopped: applied in part'
    case 'discarded':
      return 'discarded'
    case 'failed':
      return 'failed'
  }
}

/** "1 new conflict, 2 settled conflicts"; empty where there are none. */
export function describeConflicts({
  newConflicts,
  settledConflicts,
}: Pick<PreparedTotals, 'newConflicts' | 'settledConflicts'>): string {
  const told = [
    newConflicts > 0 && countWords(newConflicts, 'new conflict'),
    settledConflicts > 0 && countWords(settledConflicts, 'settled conflict'),
  ]
  return told.filter(words => words !== false).join(', ')
}
