import { countPrepared } from './count-prepared.ts'
import type { DeskJob } from './desk-job.ts'
import { openDesk } from './open-desk.ts'
import { queueJob } from './queue-job.ts'
import { setPreparedState } from './set-prepared-state.ts'

/** Why an import cannot be applied: it is not ready any more, or nothing of it is chosen. */
export type NotApplied = 'notReady' | 'nothingChosen'

/** Has the chosen texts of a prepared import applied. Of two who ask for it at once, one does it. */
export function queueApply(preparedId: string, queuedBy: string): DeskJob | NotApplied {
  const queue = openDesk().transaction((): DeskJob | NotApplied => {
    if (countPrepared(preparedId).chosen === 0) return 'nothingChosen'
    if (!setPreparedState(preparedId, 'queued', { message: null }, ['ready'])) return 'notReady'
    return queueJob({ kind: 'apply', preparedId, queuedBy })
  })
  return queue.immediate()
}
