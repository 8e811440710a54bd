import { authorizeAction } from '@/lib/auth/authorize-action.ts'
import { writeAuditLine } from '@/lib/desk/audit.ts'
import { ensureRunner } from '@/lib/desk/ensure-runner.ts'
import { stopJob } from '@/lib/desk/stop-job.ts'
import { deskUrl, preparedUrl, rollBackUrl, withNotice } from '@/lib/urls.ts'
import { answerFaults } from '../../../answer-faults.ts'
import { answerMissing } from '../../../answer-missing.ts'
import { seeOther } from '../../../see-other.ts'
import { findAskedJob } from '../find-asked-job.ts'

/** Has a job end after what it is doing. */
async function stop(request: Request, { params }: { params: Promise<{ jobId: string }> }): Promise<Response> {
  const account = await authorizeAction(request, 'admin')
  if (account instanceof Response) return account
  const job = await findAskedJob(params)
  if (!job) return answerMissing('There is no such job.')
  const { preparedId, rolledBackRunId } = job
  const page =
    preparedId !== null ? preparedUrl(preparedId) : rolledBackRunId !== null ? rollBackUrl(rolledBackRunId) : deskUrl()
  if (!stopJob(job.id)) return seeOther(request, withNotice(page, { problem: 'notRunning' }))
  const detail = preparedId !== null ? `import ${preparedId}` : `roll-back of run no. ${rolledBackRunId}`
  writeAuditLine({ actor: account.name, action: 'stop', outcome: 'done', detail })
  ensureRunner()
  return seeOther(request, page)
}

export const POST = answerFaults(stop)
