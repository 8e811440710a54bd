import type { RollBackReport } from '@/lib/import/roll-back.ts'
import type { Listed } from '@/lib/store/list-import-runs.ts'
import type { ImportRun, LaterChange, RollBackPlan, RunChange, RunKind, RunRefusal } from '@/lib/trial/import-run.ts'

const KINDS: Record<RunKind, string> = { import: 'import', sync: 'sync', reparse: 'read again', rollBack: 'roll-back' }

/** A run in a line: number, when, what, what it came to, by whom and from what. */
export function formatRun(run: ImportRun): string {
  const { id, startedAt, finishedAt, startedBy, rolledBackBy } = run
  const took = finishedAt === null ? 'not finished' : tookOf(startedAt, finishedAt)
  const said = [
    String(id).padStart(5),
    timeOf(startedAt),
    nameOf(run).padEnd(10),
    formatCounts(run),
    took,
    `by ${startedBy ?? 'the command line'}`,
    ...(run.origin === null || run.kind === 'rollBack' ? [] : [`from ${run.origin}`]),
    ...(rolledBackBy.length > 0 ? [`rolled back by no. ${rolledBackBy.join(', ')}`] : []),
  ]
  return withoutControls(said.join('  '))
}

const nameOf = ({ kind, rolledBackRunId }: ImportRun): string =>
  rolledBackRunId === null ? KINDS[kind] : `${KINDS[kind]} of no. ${rolledBackRunId}`

const formatCounts = ({ added, updated, unchanged, refused }: ImportRun): string =>
  `${plain(added)} added, ${plain(updated)} updated, ${plain(unchanged)} unchanged, ${plain(refused)} refused`

/** "2026-11-22 12:03 UTC" */
const timeOf = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`

function tookOf(startedAt: string, finishedAt: string): string {
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000
  if (seconds < 90) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}

/** A change in a line: what became of the trial, by which texts. */
export function formatChange({ trialId, registry, became, before, after, title }: RunChange): string {
  const texts = `${before?.documentId ?? 'nothing'} → ${after?.documentId ?? 'nothing'}`
  return withoutControls([became.padEnd(7), trialId.padEnd(11), registry.padEnd(18), texts, title ?? ''].join('  '))
}

export const formatRefusal = ({ name, reason }: RunRefusal): string =>
  withoutControls(`refused  ${name}\n`) + withoutControls(`    ${reason}`)

/** How many more there are than were listed. */
export const formatRest = ({ rows, total }: Pick<Listed<unknown>, 'rows' | 'total'>): string[] =>
  total > rows.length ? [`… and ${plain(total - rows.length)} more.`] : []

const MOST_NAMED = 20

/** What rolling a run back would come to, a line each. */
export function formatPlan(plan: RollBackPlan, laterChanges: 'keep' | 'takeAlong'): string[] {
  const { changed, vanishing, reappearing, unchanged } = plan[laterChanges]
  const { changedLater, later, laterTotal, unreadable, unlooked } = plan
  return [
    `Rolling it back returns ${trials(changed)} to what ${changed === 1 ? 'it was' : 'they were'} before, and leaves ${trials(unchanged)} as ${unchanged === 1 ? 'it is' : 'they are'}.`,
    ...(vanishing > 0
      ? [
          `Of these, ${trials(vanishing)} would be in no list any more: nothing else tells ${vanishing === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...(reappearing > 0 ? [`Of these, ${trials(reappearing)} would be in the lists again.`] : []),
    ...(changedLater > 0 ? [`Later runs changed ${trials(changedLater)} of it:`] : []),
    ...later.slice(0, MOST_NAMED).map(formatLater),
    ...formatRest({ rows: later.slice(0, MOST_NAMED), total: laterTotal }).map(line => `  ${line}`),
    ...unreadable.map(({ name, reason }) => `${name} stays as it is: ${reason}`).map(withoutControls),
    ...(unlooked > 0
      ? [`${plain(unlooked)} texts were read by an older program; whether today’s can read them was not looked at.`]
      : []),
  ]
}

const formatLater = ({ trialId, registry, runId, kind, startedAt }: LaterChange): string =>
  `  ${trialId}  ${registry}: no. ${runId}, ${KINDS[kind]} of ${timeOf(startedAt)}`

/** What a roll-back came to. */
export function formatRollBack({ totals, vanished, refusals, importRunId, wasStopped }: RollBackReport): string[] {
  const { added, updated, unchanged, refused } = totals
  return [
    ...refusals.slice(0, MOST_NAMED).map(({ name, reason }) => withoutControls(`${name} stays as it is: ${reason}`)),
    ...formatRest({ rows: refusals.slice(0, MOST_NAMED), total: refused }),
    `${trials(added + updated)} told as before (${plain(vanished)} in no list any more, ${plain(added)} listed again), ${plain(unchanged)} unchanged, ${plain(refused)} refused.`,
    importRunId === null
      ? 'Nothing was to be taken back.'
      : `This is run no. ${importRunId}: npm run rollback -- ${importRunId} takes it back.`,
    ...(wasStopped ? ['Stopped. The same command goes on where it ended.'] : []),
  ]
}

const plain = (count: number): string => count.toLocaleString('en')
const trials = (count: number): string => `${plain(count)} ${count === 1 ? 'trial' : 'trials'}`

/** A name may hold what a terminal takes for commands. */
const withoutControls = (line: string): string => line.replace(/\p{Cc}/gu, ' ')
