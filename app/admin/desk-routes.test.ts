import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { POST as changePassword } from '@/app/admin/account/password/route.ts'
import { POST as changeAccounts } from '@/app/admin/accounts/change/route.ts'
import { POST as act } from '@/app/admin/imports/[preparedId]/[action]/route.ts'
import { POST as offer } from '@/app/admin/imports/offer/route.ts'
import { POST as reparse } from '@/app/admin/imports/reparse/route.ts'
import { GET as follow } from '@/app/admin/jobs/[jobId]/events/route.ts'
import { POST as stop } from '@/app/admin/jobs/[jobId]/stop/route.ts'
import { POST as startRollBack } from '@/app/admin/runs/[runId]/roll-back/start/route.ts'
import { POST as enterBy } from '@/app/admin/sign-in/enter/route.ts'
import { POST as signOut } from '@/app/admin/sign-out/route.ts'
import type { Role } from '@/lib/auth/account.ts'
import { addAccount } from '@/lib/auth/add-account.ts'
import { endAllSessions } from '@/lib/auth/end-sessions.ts'
import { signIn } from '@/lib/auth/sign-in.ts'
import { listAuditLines } from '@/lib/desk/audit.ts'
import { DeskJob } from '@/lib/desk/desk-job.ts'
import { listJobs } from '@/lib/desk/find-job.ts'
import { getPreparedImport, listPreparedImports } from '@/lib/desk/find-prepared.ts'
import { listPreparedDocuments } from '@/lib/desk/list-prepared-documents.ts'
import { closeDesk, openDesk } from '@/lib/desk/open-desk.ts'
import { runJobs } from '@/lib/desk/run-jobs.ts'
import { formOf, freshDesk, listUploads, prepareFiles } from '@/lib/desk/testing.ts'
import { studyOf } from '@/lib/import/containers/testing.ts'
import { checkRegistry } from '@/lib/records/check-registry.ts'

/** Tests do the jobs themselves. */
vi.mock('@/lib/desk/ensure-runner.ts', async original => ({ ...(await original<object>()), ensureRunner: vi.fn() }))

const SITE = 'http://localhost:3000'

/** A desk with two accounts, which each test begins with: making them takes long. */
let template: string
let cookies: Record<Role, string>
beforeAll(async () => {
  const made = freshDesk()
  cookies = { admin: await enter('ada', 'admin'), editor: await enter('eve', 'editor') }
  closeDesk()
  template = fs.mkdtempSync(path.join(os.tmpdir(), 'accounts-'))
  fs.copyFileSync(made.file.replace('.db', '-desk.db'), path.join(template, 'desk.db'))
  await made.remove()
})
afterAll(() => fs.rmSync(template, { recursive: true, force: true }))

/** What is refused is named in the log. */
let log: MockInstance
let desk: ReturnType<typeof freshDesk>
beforeEach(() => {
  desk = freshDesk()
  fs.copyFileSync(path.join(template, 'desk.db'), desk.file.replace('.db', '-desk.db'))
  log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(async () => {
  log.mockRestore()
  await desk.remove()
})

async function enter(name: string, role: Role): Promise<string> {
  const added = await addAccount({ name, role })
  const answer = await signIn(name, added?.password ?? '', new Headers())
  if (answer.kind !== 'signedIn') throw new Error(answer.kind)
  return answer.cookies.map(cookie => cookie.split(';')[0]).join('; ')
}

type Caller = { as?: Role | undefined; from?: string }

function headersOf({ as, from = SITE }: Caller, more: HeadersInit = {}): Headers {
  const headers = new Headers(more)
  headers.set('Host', 'localhost:3000')
  headers.set('Origin', from)
  if (as) headers.set('Cookie', cookies[as])
  return headers
}

/** A plain form, as one of the desk's pages sends it. */
const post = (path: string, caller: Caller, fields: [string, string][] = []): Request =>
  new Request(`${SITE}${path}`, { method: 'POST', headers: headersOf(caller), body: new URLSearchParams(fields) })

async function postFiles(files: Record<string, string>, caller: Caller, fields: Record<string, string> = {}) {
  const form = formOf(files, { from: 'files', ...fields })
  const headers = headersOf(caller, { 'Content-Type': form.headers.get('Content-Type') ?? '' })
  const body = Buffer.from(await form.arrayBuffer())
  return await offer(new Request(`${SITE}/admin/imports/offer`, { method: 'POST', headers, body }))
}

const actOn = (preparedId: string, action: string, caller: Caller, fields: [string, string][] = []) =>
  act(post(`/admin/imports/${preparedId}/${action}`, caller, fields), {
    params: Promise.resolve({ preparedId, action }),
  })

const whereTo = (answer: Response): string => `${answer.status} ${answer.headers.get('Location')}`

const study = (number: number): string => JSON.stringify(studyOf(number))
const studies = (count: number): string => Array.from({ length: count }, (_, at) => study(at + 1)).join('\n')

describe('offering texts', () => {
  it('leads to what they would change', async () => {
    const answer = await postFiles({ 'a.json': study(1) }, { as: 'editor' })
    const [view] = listPreparedImports()
    expect(whereTo(answer)).toBe(`303 /admin/imports/${view?.prepared.id}`)
    expect(view).toMatchObject({ prepared: { preparedBy: 'eve', state: 'reading' }, job: { state: 'waiting' } })
  })

  it('takes the server’s own files', async () => {
    await postFiles({}, { as: 'editor' }, { from: 'seeds' })
    await runJobs()
    expect(listPreparedImports()).toMatchObject([{ prepared: { origin: 'seeds/', state: 'ready' } }])
  })

  it.each([['files'], ['text']])('says so where the form has no %s', async from => {
    expect(whereTo(await postFiles({}, { as: 'editor' }, { from }))).toBe('303 /admin?problem=nothingOffered')
  })

  it.each<[string, Caller, number]>([
    ['without a session', {}, 401],
    ['by a form from elsewhere', { as: 'admin', from: 'https://elsewhere.example' }, 403],
  ])('is refused %s, and nothing is left', async (_, caller, status) => {
    const answer = await postFiles({ 'a.json': study(1) }, caller)
    expect([answer.status, listPreparedImports(), listUploads()]).toEqual([status, [], []])
    expect(log.mock.calls.join()).toContain('Refused')
  })

  it('answers what is no form of ours with its status and a sentence, in the log and in the audit', async () => {
    const headers = headersOf({ as: 'editor' }, { 'Content-Type': 'application/json' })
    const answer = await offer(new Request(`${SITE}/admin/imports/offer`, { method: 'POST', headers, body: '{}' }))
    expect([answer.status, await answer.text()]).toEqual([415, expect.stringContaining('multipart/form-data')])
    expect(listAuditLines(1, 2)).toMatchObject([
      { actor: 'eve' },
      { actor: 'eve', action: 'offer', outcome: 'refused' },
    ])
  })
})

describe('a prepared import', () => {
  it('is chosen from, applied with what was ticked last, and rolled back', async () => {
    const id = await prepareFiles({ 'a.ndjson': studies(3) }, 'eve')
    expect(whereTo(await actOn(id, 'choose', { as: 'editor' }, [['set', 'none']]))).toBe(`303 /admin/imports/${id}`)
    expect(whereTo(await actOn(id, 'apply', { as: 'admin' }))).toBe(`303 /admin/imports/${id}?problem=nothingChosen`)
    const ticks: [string, string][] = [
      ['shown', '0'],
      ['shown', '1'],
      ['chosen', '1'],
      ['outcome', 'added'],
      ['page', '2'],
    ]
    expect(whereTo(await actOn(id, 'choose', { as: 'editor' }, ticks))).toBe(
      `303 /admin/imports/${id}?outcome=added&page=2`,
    )
    await actOn(id, 'apply', { as: 'admin' }, [
      ['shown', '2'],
      ['chosen', '2'],
    ])
    await runJobs()
    expect(listPreparedDocuments(id).documents.map(({ became }) => became)).toEqual([null, 'added', 'added'])
    const runId = String(getPreparedImport(id)?.prepared.importRunId)
    const path = `/admin/runs/${runId}/roll-back`
    const startIt = () => startRollBack(post(`${path}/start`, { as: 'admin' }), { params: Promise.resolve({ runId }) })
    expect(whereTo(await startIt())).toBe(`303 ${path}`)
    expect(whereTo(await startIt())).toBe(`303 ${path}?problem=alreadyQueued`)
    await runJobs()
    expect(whereTo(await startIt())).toBe(`303 ${path}?problem=nothingToRollBack`)
    expect(checkRegistry().faults).toEqual([])
    const lines = listAuditLines(1, 20).map(({ actor, action, outcome }) => `${actor} ${action} ${outcome}`)
    expect(lines.toReversed().filter(line => !line.includes('signIn'))).toEqual([
      'eve offer done',
      'ada apply begun',
      'ada apply done',
      'ada rollBack begun',
      'ada rollBack done',
    ])
  })

  it('asks what is to become of later changes before it rolls back', async () => {
    for (const title of ['First', 'Second', 'Third']) {
      const id = await prepareFiles({ 'a.json': JSON.stringify(studyOf(1, title)) }, 'ada')
      await actOn(id, 'apply', { as: 'admin' })
      await runJobs()
    }
    const startIt = (fields: [string, string][]) =>
      startRollBack(post('/admin/runs/2/roll-back/start', { as: 'admin' }, fields), {
        params: Promise.resolve({ runId: '2' }),
      })
    expect(whereTo(await startIt([]))).toBe('303 /admin/runs/2/roll-back?problem=chooseLater')
    expect((await startIt([['later', 'whatever']])).status).toBe(400)
    expect(whereTo(await startIt([['later', 'takeAlong']]))).toBe('303 /admin/runs/2/roll-back')
  })

  const ADMIN_ONLY = ['apply'] as const
  const OF_ANY = ['choose', 'stop', 'again', 'discard', 'apply'] as const

  it.each(ADMIN_ONLY)('does not let an editor %s it', async action => {
    const id = await prepareFiles({ 'a.json': study(1) }, 'eve')
    expect((await actOn(id, action, { as: 'editor' })).status).toBe(403)
    expect(getPreparedImport(id)?.prepared.state).toBe('ready')
  })

  it.each(OF_ANY)('lets nobody %s it without a session or by a form from elsewhere', async action => {
    const id = await prepareFiles({ 'a.json': study(1) }, 'eve')
    const before = getPreparedImport(id)
    expect((await actOn(id, action, {})).status).toBe(401)
    expect((await actOn(id, action, { as: 'admin', from: 'https://elsewhere.example' })).status).toBe(403)
    expect(getPreparedImport(id)).toEqual(before)
  })

  it.each(['no-such-id', "' OR 1=1 --", '../offer', ''])('is not found by the id %j', async id => {
    for (const action of OF_ANY) expect((await actOn(id, action, { as: 'admin' })).status).toBe(404)
  })

  it('does nothing that there is no name for', async () => {
    const id = await prepareFiles({ 'a.json': study(1) }, 'eve')
    expect((await actOn(id, 'explode', { as: 'admin' })).status).toBe(404)
  })

  it('is prepared again, and put away', async () => {
    const id = await prepareFiles({ 'a.json': study(1) }, 'eve')
    expect(whereTo(await actOn(id, 'again', { as: 'editor' }))).toBe(`303 /admin/imports/${id}`)
    expect(whereTo(await actOn(id, 'discard', { as: 'editor' }))).toBe(`303 /admin/imports/${id}?problem=notReady`)
    await runJobs()
    expect(whereTo(await actOn(id, 'discard', { as: 'editor' }))).toBe('303 /admin')
    expect(listPreparedImports()).toEqual([])
    expect(whereTo(await actOn(id, 'stop', { as: 'admin' }))).toBe(`303 /admin/imports/${id}?problem=notRunning`)
  })
})

it('has nothing to read again where today’s readers read everything', async () => {
  expect(whereTo(await reparse(post('/admin/imports/reparse', { as: 'editor' })))).toBe(
    '303 /admin?problem=nothingOutdated',
  )
})

describe('a job', () => {
  const followJob = (jobId: string, caller: Caller) =>
    follow(new Request(`${SITE}/admin/jobs/${jobId}/events`, { headers: headersOf(caller) }), {
      params: Promise.resolve({ jobId }),
    })
  const stopIt = (jobId: string, caller: Caller) =>
    stop(post(`/admin/jobs/${jobId}/stop`, caller), { params: Promise.resolve({ jobId }) })

  it('is told of until its end', async () => {
    const id = await prepareFiles({ 'a.json': study(1) }, 'eve')
    await actOn(id, 'apply', { as: 'admin' })
    const [job] = listJobs(1)
    const answer = await followJob(String(job?.id), { as: 'editor' })
    expect(answer.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8')
    const told = answer.text()
    await runJobs()
    const events = (await told).split('\n\n').filter(Boolean)
    const states = events.map(event => DeskJob.parse(JSON.parse(event.replace(/^data: /, ''))).state)
    expect([states[0], states.at(-1)]).toEqual(['waiting', 'done'])
  })

  it('goes on when the session of who began it ends, who is told so', async () => {
    const id = await prepareFiles({ 'a.json': study(1) }, 'eve')
    await actOn(id, 'apply', { as: 'admin' })
    const [job] = listJobs(1)
    const told = (await followJob(String(job?.id), { as: 'admin' })).text()
    await endAllSessions('ada')
    expect(await told).toMatch(/event: signedOut\ndata: \{\}\n\n$/)
    expect((await followJob(String(job?.id), { as: 'admin' })).status).toBe(401)
    expect((await actOn(id, 'stop', { as: 'admin' })).status).toBe(401)
    await runJobs()
    expect(getPreparedImport(id)?.prepared.state).toBe('applied')
    expect(checkRegistry().faults).toEqual([])
  })

  it('is stopped by an admin, and by nobody else', async () => {
    const id = await prepareFiles({ 'a.json': study(1) }, 'eve')
    await actOn(id, 'apply', { as: 'admin' })
    const jobId = String(listJobs(1)[0]?.id)
    expect((await stopIt(jobId, {})).status).toBe(401)
    expect((await stopIt(jobId, { as: 'editor' })).status).toBe(403)
    expect((await stopIt(jobId, { as: 'admin', from: 'null' })).status).toBe(403)
    expect(whereTo(await actOn(id, 'stop', { as: 'editor' }))).toBe(`303 /admin/imports/${id}?problem=notRunning`)
    expect(whereTo(await stopIt(jobId, { as: 'admin' }))).toBe(`303 /admin/imports/${id}`)
    expect(whereTo(await stopIt(jobId, { as: 'admin' }))).toBe(`303 /admin/imports/${id}?problem=notRunning`)
    expect(getPreparedImport(id)?.prepared.state).toBe('ready')
  })

  it.each(['0', '99999', '1e3', '-1', "1' OR '1"])('is not found by the number %j', async jobId => {
    expect((await followJob(jobId, { as: 'admin' })).status).toBe(404)
    expect((await stopIt(jobId, { as: 'admin' })).status).toBe(404)
  })

  it.each(['0', '99999', '1e3', '-1', "1' OR '1"])('no run %j is rolled back', async runId => {
    await prepareFiles({ 'a.json': study(1) }, 'eve').then(id => actOn(id, 'apply', { as: 'admin' }))
    await runJobs()
    const answer = await startRollBack(post('/admin/runs/x/roll-back/start', { as: 'admin' }), {
      params: Promise.resolve({ runId }),
    })
    expect(answer.status).toBe(404)
  })
})

describe('a desk that nothing can be written to', () => {
  it('says so, whatever form is sent, and changes nothing', async () => {
    const id = await prepareFiles({ 'a.json': study(1) }, 'eve')
    await actOn(id, 'apply', { as: 'admin' })
    const before = [getPreparedImport(id), listJobs(9), listAuditLines(1, 20)]
    openDesk().pragma('query_only = ON')
    // Signing out: the library says itself that the session is still there.
    const errors = vi.spyOn(console, 'error').mockReturnValue()
    const jobId = String(listJobs(1)[0]?.id)
    const admin: Caller = { as: 'admin' }
    const own: [string, string][] = [
      ['current', 'not mine'],
      ['next', 'a long new password'],
      ['again', 'a long new password'],
    ]
    const answers = {
      enter: enterBy(post('/admin/sign-in/enter', {}, Object.entries({ name: 'ada', password: 'x' }))),
      signOut: signOut(post('/admin/sign-out', admin)),
      offer: postFiles({ 'b.json': study(2) }, admin),
      stopJob: stop(post(`/admin/jobs/${jobId}/stop`, admin), { params: Promise.resolve({ jobId }) }),
      password: changePassword(post('/admin/account/password', admin, own)),
      accounts: changeAccounts(
        post('/admin/accounts/change', admin, Object.entries({ what: 'add', name: 'new', role: 'editor' })),
      ),
      foreign: reparse(post('/admin/imports/reparse', { ...admin, from: 'https://elsewhere.example' })),
      ...Object.fromEntries(['stop', 'again'].map(action => [action, actOn(id, action, admin)])),
    }
    for (const [name, asked] of Object.entries(answers)) {
      const answer = await asked
      expect([name, answer.status, await answer.text()]).toEqual([name, 503, expect.stringContaining('cannot be')])
    }
    errors.mockRestore()
    openDesk().pragma('query_only = OFF')
    expect([getPreparedImport(id), listJobs(9), listAuditLines(1, 20)]).toEqual(before)
    expect(listUploads()).toEqual([])
  })
})
