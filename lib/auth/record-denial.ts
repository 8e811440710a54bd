import { RateLimiterMemory } from 'rate-limiter-flexible'
import { writeAuditLine } from '@/lib/desk/audit.ts'

/**
 * What was refused: no session, a form from another site, a role that may not, a form that makes no sense; a password that
 * was wrong, and one that was not looked at after so many.
 */
export const DENIALS = [
  'notSignedIn',
  'foreignForm',
  'roleTooSmall',
  'badForm',
  'wrongPassword',
  'tooManyAttempts',
] as const
export type Denial = (typeof DENIALS)[number]

/** Who signs in or changes a password tells the audit of it in other words, and once in each pause. */
const TOLD_ELSEWHERE: ReadonlySet<Denial> = new Set(['wrongPassword', 'tooManyAttempts'])

/**
 * Anybody can be refused as often as they like: the log has each, the audit so many an hour of each account, and as many
 * of all who are nobody, so that a flood from outside hides nothing that an account tried.
 */
const audited = new RateLimiterMemory({ points: 200, duration: 60 * 60 })

/** Names a refusal in the log, and in the audit where somebody tried to do something or is known. */
export async function recordDenial(denial: Denial, request: Request, actor: string | null): Promise<void> {
  const tried = `${request.method} ${new URL(request.url).pathname}`
  process.stderr.write(`Refused (${denial}): ${JSON.stringify(tried).slice(1, -1)}${actor ? ` by ${actor}` : ''}\n`)
  if (TOLD_ELSEWHERE.has(denial) || (request.method === 'GET' && actor === null)) return
  const room = await audited.consume(actor ?? '').catch(() => undefined)
  if (room) writeAuditLine({ actor, action: 'access', outcome: 'refused', detail: `${denial}: ${tried}` })
}
