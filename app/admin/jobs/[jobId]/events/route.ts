import { setTimeout as pause } from 'node:timers/promises'
import { authorizeAction } from '@/lib/auth/authorize-action.ts'
import { findSession } from '@/lib/auth/find-session.ts'
import type { DeskJob } from '@/lib/desk/desk-job.ts'
import { ensureRunner } from '@/lib/desk/ensure-runner.ts'
import { findJob } from '@/lib/desk/find-job.ts'
import { streamText } from '@/lib/export/stream-text.ts'
import { answerFaults } from '../../../answer-faults.ts'
import { answerMissing } from '../../../answer-missing.ts'
import { findAskedJob } from '../find-asked-job.ts'

/** How often a job is looked at, in milliseconds. */
const INTERVAL = 400

/** Something is sent so often, in milliseconds: what stands between may take silence for an end. */
const LONGEST_SILENCE = 15_000

/** How often the session is looked at, and for how long one caller is told, in milliseconds; then it asks again. */
const SESSION_INTERVAL = 5000
const LONGEST_ANSWER = 10 * 60 * 1000

/**
 * Tells how far a job is as long as it goes on: server-sent events, each of which holds the job as JSON. The last one has
 * its end; before that comes `signedOut` where the session ends, which does nothing to the job.
 */
async function tell(request: Request, { params }: { params: Promise<{ jobId: string }> }): Promise<Response> {
  const account = await authorizeAction(request, 'editor')
  if (account instanceof Response) return account
  const job = await findAskedJob(params)
  if (!job) return answerMissing('There is no such job.')
  ensureRunner()
  return new Response(streamText(follow(request, job.id)), {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // A packed stream is held back until there is enough of it.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

export const GET = answerFaults(tell)

async function* follow(request: Request, jobId: number): AsyncGenerator<string, void> {
  const start = performance.now()
  let told = ''
  let toldAt = start
  let checkedAt = start
  while (!request.signal.aborted && performance.now() - start < LONGEST_ANSWER) {
    const job = findJob(jobId)
    if (!job) return
    const event = `data: ${JSON.stringify(job)}\n\n`
    const now = performance.now()
    if (event !== told) {
      yield event
      told = event
      toldAt = now
    } else if (now - toldAt > LONGEST_SILENCE) {
      yield ': still there\n\n'
      toldAt = now
    }
    if (isOver(job)) return
    if (now - checkedAt > SESSION_INTERVAL) {
      if (!(await findSession(request.headers))) {
        yield 'event: signedOut\ndata: {}\n\n'
        return
      }
      ensureRunner()
      checkedAt = now
    }
    await pause(INTERVAL)
  }
}

const isOver = ({ state }: DeskJob): boolean => state !== 'waiting' && state !== 'running'
