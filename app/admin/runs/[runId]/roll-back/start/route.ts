import { z } from 'zod'
import { authorizeAction, refuseForm } from '@/lib/auth/authorize-action.ts'
import { readFields } from '@/lib/auth/read-fields.ts'
import { writeAuditLine } from '@/lib/desk/audit.ts'
import { ensureRunner } from '@/lib/desk/ensure-runner.ts'
import { queueRollBack } from '@/lib/desk/queue-roll-back.ts'
import { planRollBack } from '@/lib/records/plan-roll-back.ts'
import { LATER_CHANGES } from '@/lib/trial/import-run.ts'
import { rollBackUrl, withNotice } from '@/lib/urls.ts'
import { answerFaults } from '../../../../answer-faults.ts'
import { answerMissing } from '../../../../answer-missing.ts'
import { seeOther } from '../../../../see-other.ts'

const Fields = z.object({ later: z.enum(LATER_CHANGES).optional() })

/** Has a run rolled back. What becomes of changes on top of it has to be said where there are any. */
async function start(request: Request, { params }: { params: Promise<{ runId: string }> }): Promise<Response> {
  const admin = await authorizeAction(request, 'admin')
  if (admin instanceof Response) return admin
  const { runId } = await params
  const plan = /^\d{1,9}$/.test(runId) ? await planRollBack(Number(runId)) : null
  if (!plan) return answerMissing('There is no such run.')
  const fields = await readFields(request, Fields)
  if (!fields) return await refuseForm(request, admin.name)
  const { id } = plan.run
  const back = (problem: string) => seeOther(request, withNotice(rollBackUrl(id), { problem }))
  if (fields.later === undefined && plan.changedLater > 0) return back('chooseLater')
  const later = fields.later ?? 'keep'
  if (plan[later].changed === 0) return back('nothingToRollBack')
  if (!queueRollBack(id, later, admin.name)) return back('alreadyQueued')
  const on = plan.changedLater > 0 ? `; later changes: ${later === 'keep' ? 'kept' : 'taken along'}` : ''
  writeAuditLine({
    actor: admin.name,
    action: 'rollBack',
    outcome: 'begun',
    detail: `run no. ${id}; ${plan[later].changed} trials${on}`,
  })
  ensureRunner()
  return seeOther(request, rollBackUrl(id))
}

export const POST = answerFaults(start)
