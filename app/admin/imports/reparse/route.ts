import { authorizeAction } from '@/lib/auth/authorize-action.ts'
import { writeAuditLine } from '@/lib/desk/audit.ts'
import { createPrepared, newPreparedId } from '@/lib/desk/create-prepared.ts'
import { ensureRunner } from '@/lib/desk/ensure-runner.ts'
import { hasRoomForImport } from '@/lib/desk/has-room.ts'
import { MAX_TEXTS } from '@/lib/desk/limits.ts'
import { countTrialsToReread } from '@/lib/desk/prepare-outdated.ts'
import { deskUrl, preparedUrl, withNotice } from '@/lib/urls.ts'
import { answerFaults } from '../../answer-faults.ts'
import { seeOther } from '../../see-other.ts'

/** Prepares that texts are read again which an older reader read. */
async function offerOutdated(request: Request): Promise<Response> {
  const account = await authorizeAction(request, 'editor')
  if (account instanceof Response) return account
  const count = countTrialsToReread()
  if (count === 0) return seeOther(request, withNotice(deskUrl(), { problem: 'nothingOutdated' }))
  if (count > MAX_TEXTS) return seeOther(request, withNotice(deskUrl(), { problem: 'tooManyOutdated' }))
  if (!hasRoomForImport()) return seeOther(request, withNotice(deskUrl(), { problem: 'tooManyPrepared' }))
  const id = newPreparedId()
  createPrepared({ id, preparedBy: account.name, origin: 'stored texts, read again', source: 'outdated' })
  const detail = `import ${id}; ${count} trials to be read again`
  writeAuditLine({ actor: account.name, action: 'reparse', outcome: 'begun', detail })
  ensureRunner()
  return seeOther(request, preparedUrl(id))
}

export const POST = answerFaults(offerOutdated)
