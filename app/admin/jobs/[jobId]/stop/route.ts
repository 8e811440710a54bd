import { authorizeAction } from '@/lib/auth/authorize-action.ts'
import { writeAuditLine } from '@/lib/desk/audit.ts'
import { ensureRunner } from '@/lib/desk/ensure-runner.ts'
import { findJob } from '@/lib/desk/find-job.ts'
import { stopJob } from '@/lib/desk/stop-job.ts'
import { deskUrl, preparedUrl, rollBackUrl, withNotice } from '@/lib/urls.ts'
import { seeOther } from '../../../see-other.ts'

/** Has a job end after what it is doing. */
export async function POST(request: Request, { params }: { params: Promise<{ jobId: string }> }): Promise<Response> {
  const account = await authorizeAction(request, 'admin')
  if (account instanceof Response) return account
  const { jobId } = await params
  const job = /^\d{1,9}$/.test(jobId) ? findJob(Number(jobId)) : undefined
  if (!job)
    return new Response('There is no such job.\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    })
  const { preparedId, rolledBackRunId } = job
  const page =
    preparedId !== null ? preparedUrl(preparedId) : rolledBackRunId !== null ? rollBackUrl(rolledBackRunId) : deskUrl()
  if (!stopJob(job.id)) return seeOther(request, withNotice(page, { problem: 'notRunning' }))
  const detail = preparedId !== null ? `import ${preparedId}` : `roll-back of run no. ${rolledBackRunId}`
  writeAuditLine({ actor: account.name, action: 'stop', outcome: 'done', detail })
  ensureRunner()
  return seeOther(request, page)
}
