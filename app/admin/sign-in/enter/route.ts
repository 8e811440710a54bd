import { z } from 'zod'
import { refuseForeignForm, refuseForm } from '@/lib/auth/authorize-action.ts'
import { endSession } from '@/lib/auth/end-sessions.ts'
import { readFields } from '@/lib/auth/read-fields.ts'
import { readReturn } from '@/lib/auth/read-return.ts'
import { refuse } from '@/lib/auth/refuse.ts'
import { signIn } from '@/lib/auth/sign-in.ts'
import { isFromThisSite } from '@/lib/auth/site-origin.ts'
import { signInUrl } from '@/lib/urls.ts'
import { answerFaults } from '../../answer-faults.ts'
import { seeOther } from '../../see-other.ts'

const Fields = z.object({ name: z.string(), password: z.string(), to: z.string().optional() })

/** Signs in. A form from elsewhere would sign somebody in as another: what they then did would be in that name. */
async function enter(request: Request): Promise<Response> {
  if (!isFromThisSite(request.headers)) return await refuseForeignForm(request, null)
  const fields = await readFields(request, Fields)
  if (!fields) return await refuseForm(request, null)
  const to = readReturn(fields.to)
  const answer = await signIn(fields.name, fields.password, request.headers)
  if (answer.kind === 'paused') return await refusePaused(request, answer.seconds, to)
  if (answer.kind === 'wrong') return await refuseWrong(request, to)
  await endSession(request.headers)
  return seeOther(request, to, answer.cookies)
}

export const POST = answerFaults(enter)

const refuseWrong = (request: Request, to: string): Promise<Response> =>
  refuse(request, {
    denial: 'wrongPassword',
    status: 401,
    title: 'You are not signed in',
    sentence: 'This name and this password do not go together.',
    link: { url: signInUrl(to), text: 'Try again' },
  })

const refusePaused = (request: Request, seconds: number, to: string): Promise<Response> =>
  refuse(request, {
    denial: 'tooManyAttempts',
    status: 429,
    title: 'Too many wrong passwords',
    sentence: `No password is looked at for the next ${seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`}. After that, the right one lets you in. On the server, “npm run admin -- reset NAME” gives an account a new one.`,
    link: { url: signInUrl(to), text: 'Sign in' },
    retryAfter: seconds,
  })
