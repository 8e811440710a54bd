import { RateLimiterMemory } from 'rate-limiter-flexible'
import { writeAuditLine } from '@/lib/desk/audit.ts'

/** What was refused: no session, a form from another site, a role that may not, a form that makes no sense. */
export const DENIALS = ['notSignedIn', 'foreignForm', 'roleTooSmall', 'tooManyAttempts', 'badForm'] as const
export type Denial = (typeof DENIALS)[number]

/** Anybody can be refused as often as they like: the log has each, the audit so many an hour. */
const audited = new RateLimiterMemory({ points: 200, duration: 60 * 60 })

/** Names a refusal in the log, and in the audit where somebody tried to do something or is known. */
export async function recordDenial(denial: Denial, request: Request, actor: string | null): Promise<void> {
  const tried = `${request.method} ${new URL(request.url).pathname}`
  process.stderr.write(`Refused (${denial}): ${JSON.stringify(tried).slice(1, -1)}${actor ? ` by ${actor}` : ''}\n`)
  if (request.method === 'GET' && actor === null) return
  const room = await audited.consume('all').catch(() => undefined)
  if (room) writeAuditLine({ actor, action: 'access', outcome: 'refused', detail: `${denial}: ${tried}` })
}
