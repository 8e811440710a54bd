import { authorizeAction } from '@/lib/auth/authorize-action.ts'
import { refuse } from '@/lib/auth/refuse.ts'
import { writeAuditLine } from '@/lib/desk/audit.ts'
import { createPrepared, describeFiles, newPreparedId } from '@/lib/desk/create-prepared.ts'
import { ensureRunner } from '@/lib/desk/ensure-runner.ts'
import { hasSeeds } from '@/lib/desk/list-offered.ts'
import { offerUpload } from '@/lib/desk/offer-upload.ts'
import { UploadRefused } from '@/lib/desk/upload-refused.ts'
import { deskUrl, preparedUrl, withNotice } from '@/lib/urls.ts'
import { answerFaults } from '../../answer-faults.ts'
import { seeOther } from '../../see-other.ts'

/** Takes files, a pasted text or the server's own files, and goes on to what they would change. */
async function offer(request: Request): Promise<Response> {
  const account = await authorizeAction(request, 'editor')
  if (account instanceof Response) return account
  try {
    const { from, files, ...offered } = await offerUpload(request, account.name)
    if (from === 'seeds' && !hasSeeds()) return seeOther(request, withNotice(deskUrl(), { problem: 'noSeeds' }))
    const preparedId = from === 'seeds' ? offerSeeds(account.name) : offered.preparedId
    if (preparedId === undefined) return seeOther(request, withNotice(deskUrl(), { problem: 'nothingOffered' }))
    const detail = `import ${preparedId}; ${from === 'seeds' ? 'seeds/' : describeFiles(files)}`
    writeAuditLine({ actor: account.name, action: 'offer', outcome: 'begun', detail })
    ensureRunner()
    return seeOther(request, preparedUrl(preparedId))
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error
    writeAuditLine({ actor: account.name, action: 'offer', outcome: 'refused', detail: error.message })
    return await refuseUpload(request, error, account.name)
  }
}

export const POST = answerFaults(offer)

function offerSeeds(preparedBy: string): string {
  const id = newPreparedId()
  createPrepared({ id, preparedBy, origin: 'seeds/', source: 'seeds' })
  return id
}

const refuseUpload = (request: Request, { status, message }: UploadRefused, actor: string): Promise<Response> =>
  refuse(
    request,
    {
      denial: 'badForm',
      status,
      title: 'Nothing was taken in',
      sentence: message,
      link: { url: deskUrl(), text: 'Import desk' },
      ...(status === 503 && { retryAfter: 60 }),
    },
    actor,
  )
