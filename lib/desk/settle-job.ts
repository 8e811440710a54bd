import { writeAuditLine } from './audit.ts'
import type { AuditAction, AuditOutcome } from './audit-line.ts'
import type { DeskJob } from './desk-job.ts'
import { findJob } from './find-job.ts'
import { getPreparedImport } from './find-prepared.ts'
import { openDesk } from './open-desk.ts'
import { setPreparedState } from './set-prepared-state.ts'

/**
 * How a job ended, and what there is to say of it. `settle` writes what follows from that, all at once with the end of the
 * job: killed before it, the job is done again, and after it never. `after` takes away what is needed no longer then.
 */
export type JobEnd = {
  state: 'done' | 'stopped' | 'failed'
  message: string | null
  settle?: () => void
  after?: () => void
}

/** Records that a job came to its end, and what that means for its prepared import. */
export function settleJob({ id }: DeskJob, end: JobEnd): void {
  const settle = openDesk().transaction(() => {
    openDesk()
      .prepare('UPDATE desk_jobs SET state = ?, message = ?, finishedAt = ? WHERE id = ?')
      .run(end.state, end.message, new Date().toISOString(), id)
    const job = findJob(id)
    if (!job) throw new Error(`The job ${id} is not there any more`)
    if (end.settle) end.settle()
    else if (job.preparedId !== null) settlePrepared(job.preparedId, job, end)
    writeAuditLine({
      actor: job.queuedBy,
      action: ACTIONS[job.kind],
      outcome: OUTCOMES[end.state],
      detail: describe(job),
    })
  })
  settle.immediate()
  end.after?.()
}

/** Where a job ended that could not be done, its prepared import is no longer on its way. */
function settlePrepared(preparedId: string, { kind }: DeskJob, { state, message }: JobEnd): void {
  if (state === 'done') return
  if (kind === 'prepare') {
    setPreparedState(preparedId, 'failed', { message }, ['reading', 'stale'])
    return
  }
  const hasBegun = hasBecome(preparedId)
  setPreparedState(preparedId, hasBegun ? 'stopped' : 'ready', { message }, ['queued', 'applying'])
}

const hasBecome = (preparedId: string): boolean =>
  openDesk()
    .prepare('SELECT 1 FROM prepared_documents WHERE preparedId = ? AND became IS NOT NULL LIMIT 1')
    .get(preparedId) !== undefined

const ACTIONS: Record<DeskJob['kind'], AuditAction> = { prepare: 'offer', apply: 'apply', rollBack: 'rollBack' }

const OUTCOMES: Record<JobEnd['state'], AuditOutcome> = { done: 'done', stopped: 'failed', failed: 'failed' }

function describe({ preparedId, rolledBackRunId, importRunId, totals, message }: DeskJob): string {
  const origin = preparedId === null ? undefined : getPreparedImport(preparedId)?.prepared.origin
  const parts = [
    preparedId && `import ${preparedId}`,
    origin,
    rolledBackRunId !== null && `run no. ${rolledBackRunId}`,
    importRunId !== null && `by run no. ${importRunId}`,
    totals &&
      `${totals.added} added, ${totals.updated} updated, ${totals.unchanged} unchanged, ${totals.refused} refused`,
    message,
  ]
  return parts.filter(Boolean).join('; ')
}
