import type { Account, Role } from '@/lib/auth/account.ts'
import { authorizeAction, refuseForm } from '@/lib/auth/authorize-action.ts'
import { readForm } from '@/lib/auth/read-fields.ts'
import { writeAuditLine } from '@/lib/desk/audit.ts'
import { discardPrepared } from '@/lib/desk/discard-prepared.ts'
import { ensureRunner } from '@/lib/desk/ensure-runner.ts'
import { getPreparedImport, type PreparedView } from '@/lib/desk/find-prepared.ts'
import { prepareAgain } from '@/lib/desk/prepare-again.ts'
import { queueApply } from '@/lib/desk/queue-apply.ts'
import { stopJob } from '@/lib/desk/stop-job.ts'
import { deskUrl, PREPARED_ACTIONS, type PreparedAction, preparedUrl, withNotice } from '@/lib/urls.ts'
import { answerFaults } from '../../../answer-faults.ts'
import { answerMissing } from '../../../answer-missing.ts'
import { seeOther } from '../../../see-other.ts'
import { keepChoice, placeOf } from './keep-choice.ts'

/** What an editor may not do. */
const ROLES: Record<PreparedAction, Role> = {
  choose: 'editor',
  apply: 'admin',
  stop: 'editor',
  again: 'editor',
  discard: 'editor',
}

type Asked = { account: Account; view: PreparedView; form: URLSearchParams }

/** Does something with a prepared import, and goes back to its page. */
async function act(request: Request, { params }: { params: Promise<{ preparedId: string; action: string }> }) {
  const { preparedId, action: asked } = await params
  const action = PREPARED_ACTIONS.find(one => one === asked)
  const account = await authorizeAction(request, action ? ROLES[action] : 'editor')
  if (account instanceof Response) return account
  const view = getPreparedImport(preparedId)
  if (!action || !view) return answerMissing('There is no such prepared import.')
  const form = await readForm(request)
  if (!form) return await refuseForm(request, account.name)
  const goTo = await ACTIONS[action]({ account, view, form })
  ensureRunner()
  return seeOther(request, goTo)
}

export const POST = answerFaults(act)

/** Each does it, and says which page comes next. */
const ACTIONS: Record<PreparedAction, (asked: Asked) => string | Promise<string>> = {
  async choose({ account, view, form }) {
    if (view.prepared.state !== 'ready') return withNotice(placeOf(view.prepared.id, form), { problem: 'notReady' })
    await keepChoice(view.prepared.id, form, account.name)
    return placeOf(view.prepared.id, form)
  },
  async apply({ account, view, form }) {
    const { id } = view.prepared
    if (view.prepared.state === 'ready') await keepChoice(id, form, account.name)
    const queued = queueApply(id, account.name)
    if (typeof queued === 'string') return withNotice(preparedUrl(id), { problem: queued })
    const chosen = getPreparedImport(id)?.totals.chosen ?? 0
    writeAuditLine({
      actor: account.name,
      action: 'apply',
      outcome: 'begun',
      detail: `${named(view)}; ${chosen === 1 ? '1 text' : `${chosen} texts`}`,
    })
    return preparedUrl(id)
  },
  stop({ account, view }) {
    const { id } = view.prepared
    const stopped = view.job && mayStopJob(account, view.job.kind) ? stopJob(view.job.id) : undefined
    if (!stopped) return withNotice(preparedUrl(id), { problem: 'notRunning' })
    writeAuditLine({ actor: account.name, action: 'stop', outcome: 'done', detail: named(view) })
    return preparedUrl(id)
  },
  again({ account, view }) {
    const id = prepareAgain(view.prepared.id, account.name)
    if (id === undefined) return withNotice(preparedUrl(view.prepared.id), { problem: 'notReady' })
    writeAuditLine({ actor: account.name, action: 'offer', outcome: 'begun', detail: `${named(view)}; again as ${id}` })
    return preparedUrl(id)
  },
  discard({ account, view }) {
    const { id } = view.prepared
    if (!discardPrepared(id)) return withNotice(preparedUrl(id), { problem: 'notReady' })
    writeAuditLine({ actor: account.name, action: 'discard', outcome: 'done', detail: named(view) })
    return deskUrl()
  },
}

/** What only an admin may begin, only an admin may stop. */
const mayStopJob = ({ role }: Account, kind: string): boolean => role === 'admin' || kind === 'prepare'

const named = ({ prepared: { id, origin } }: PreparedView): string => `import ${id}; ${origin}`
