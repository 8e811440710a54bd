import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { MAY_USE, ROUTES } from './desk-roles.table.ts'
import { findFreePorts } from './find-free-ports.ts'
import { addressOf, type DeskRoute } from './list-desk-routes.ts'
import { expect, test } from './test.ts'

// One after the other, on a server of their own: the last ones leave nobody able to sign in.
test.describe.configure({ mode: 'serial' })

/** Run 1 is the import of the seeds; there is no prepared import and no job. */
const PARAMS = { preparedId: 'none', position: '0', runId: '1', jobId: '1' }

const guarded = (kind: DeskRoute['kind']): DeskRoute[] =>
  ROUTES.filter(route => route.kind === kind && MAY_USE[route.pattern] !== 'anybody')

let url: string
let passwords: Record<string, { password: string }>
let log = ''
let stop: () => Promise<void>

test.beforeAll(async () => {
  test.setTimeout(60_000)
  const [port = 0] = await findFreePorts(1)
  const folder = mkdtempSync(join(tmpdir(), 'attacked-'))
  const accounts = join(folder, 'accounts.json')
  const server = spawn(process.execPath, ['--import', 'tsx', 'tests/e2e/serve-registry.ts', 'desk', String(port)], {
    env: { ...process.env, E2E_ACCOUNTS: accounts },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', text => {
      log += text
    })
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()))
  stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  url = `http://localhost:${port}`
  await expect
    .poll(
      () =>
        fetch(`${url}/api/health`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 50_000 },
    )
    .toBe(200)
  passwords = JSON.parse(readFileSync(accounts, 'utf8'))
})
test.afterAll(async () => await stop())

type Sent = { method?: string; headers?: Record<string, string>; form?: Record<string, string> }

/** Never follows a redirect: where it leads is a part of the answer. */
const send = (request: APIRequestContext, path: string, { method = 'GET', headers = {}, form }: Sent = {}) =>
  request.fetch(`${url}${path}`, { method, maxRedirects: 0, headers, ...(form && { form }) })

/** As a page of this site sends it. */
const fromHere = () => ({ Origin: url, Accept: 'text/html' })

const passwordOf = (name: string): string => passwords[name]?.password ?? ''

async function enter(
  request: APIRequestContext,
  name: string,
  form: Record<string, string> = {},
): Promise<APIResponse> {
  const filled = { name, password: passwordOf(name), ...form }
  return await send(request, '/admin/sign-in/enter', { method: 'POST', headers: fromHere(), form: filled })
}

/** What every answer of the desk has, whatever else it says. */
function expectHeaders(answer: APIResponse, of: string): void {
  const headers = answer.headers()
  expect(headers['x-content-type-options'], of).toBe('nosniff')
  expect(headers['referrer-policy'], of).toBe('strict-origin-when-cross-origin')
  expect(headers['cache-control'], of).toContain('no-store')
  expect(headers['content-security-policy'], of).toContain("frame-ancestors 'none'")
  const scripts = headers['content-security-policy']?.split('; ').find(part => /^(?:script|default)-src/.test(part))
  expect(scripts, of).not.toContain('unsafe')
  expect(headers['x-powered-by'], of).toBeUndefined()
}

test('each route of the desk is known here, with who may use it', () => {
  expect(ROUTES.map(({ pattern }) => pattern).toSorted()).toEqual(Object.keys(MAY_USE).toSorted())
  expect(ROUTES.filter(({ methods }) => methods.length === 0)).toEqual([])
})

test('without a session nothing is shown and nothing is done', async ({ request }) => {
  for (const { pattern } of guarded('page')) {
    const path = addressOf(pattern, PARAMS)
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE']) {
      const answer = await send(request, path, { method, headers: fromHere() })
      expect(answer.status(), `${method} ${path}`).toBe(401)
      expectHeaders(answer, `${method} ${path}`)
      if (method === 'GET') expect(await answer.text()).toContain('Sign in to the import desk')
    }
  }
  for (const { pattern, methods } of guarded('action'))
    for (const method of new Set([...methods, 'POST'])) {
      const path = addressOf(pattern, PARAMS)
      const answer = await send(request, path, { method, headers: fromHere(), form: { what: 'add', name: 'planted' } })
      expect(answer.status(), `${method} ${path}`).toBe(401)
      expectHeaders(answer, `${method} ${path}`)
      expect(log).toContain(`Refused (notSignedIn): ${method} ${path}\n`)
    }
})

test('an editor sees and does what an editor may, and is told of the rest', async ({ request }) => {
  expect((await enter(request, 'editor')).headers().location).toBe('/admin')
  for (const { pattern, methods } of [...guarded('page'), ...guarded('action')])
    for (const method of methods) {
      const path = addressOf(pattern, PARAMS)
      if (path === '/admin/sign-out') continue
      const answer = await send(request, path, { method, headers: fromHere() })
      if (MAY_USE[pattern] === 'admin') {
        expect(answer.status(), `${method} ${path}`).toBe(403)
        expect(log).toContain(`Refused (roleTooSmall): ${method} ${path} by editor\n`)
      } else expect([401, 403], `${method} ${path}: ${answer.status()}`).not.toContain(answer.status())
      expect(answer.status(), `${method} ${path}`).toBeLessThan(500)
      expectHeaders(answer, `${method} ${path}`)
    }
})

test('a form from another origin does nothing, whoever is signed in', async ({ request }) => {
  expect((await enter(request, 'admin')).status()).toBe(303)
  const stolen = { what: 'add', name: 'planted', role: 'admin' }
  for (const { pattern, methods } of ROUTES.filter(({ kind }) => kind === 'action'))
    for (const method of methods.filter(name => name !== 'GET'))
      for (const headers of [
        { Origin: 'http://evil.example' },
        { Origin: 'null' },
        { Origin: `${url}.evil.example` },
        { Referer: `http://evil.example/?${url}` },
        {},
      ]) {
        const path = addressOf(pattern, PARAMS)
        const answer = await send(request, path, { method, headers, form: stolen })
        expect(answer.status(), `${method} ${path} ${JSON.stringify(headers)}`).toBe(403)
        expectHeaders(answer, path)
        expect(log).toContain(`Refused (foreignForm): ${method} ${path}`)
      }
  const accounts = await send(request, '/admin/accounts')
  expect(await accounts.text()).not.toContain('planted')
})

test('a session that was made up, changed or ended opens nothing', async ({ request, playwright }) => {
  const answer = await enter(request, 'admin')
  const [cookie = ''] = /desk-session=[^;]+/.exec(answer.headers()['set-cookie'] ?? '') ?? []
  expect(answer.headers()['set-cookie']).toMatch(/desk-session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax/)
  const bare = await playwright.request.newContext()
  const statusWith = async (Cookie: string) => (await send(bare, '/admin/audit', { headers: { Cookie } })).status()
  expect(await statusWith(cookie)).toBe(200)
  for (const other of [
    cookie.replace(/.$/, ''),
    cookie.replace(/=./, '=_'),
    cookie.split('.')[0] ?? '',
    'desk-session=',
    `desk-session=${'a'.repeat(4000)}`,
    'desk-session=%00.%00',
  ])
    expect(await statusWith(other), other.slice(0, 60)).toBe(401)
  const out = await send(request, '/admin/sign-out', { method: 'POST', headers: fromHere(), form: {} })
  expect(out.headers().location).toBe('/admin/sign-in?done=signedOut')
  expect(await statusWith(cookie)).toBe(401)
  await bare.dispose()
})

test('a session given beforehand is not the one that begins', async ({ playwright }) => {
  const planted = await playwright.request.newContext({
    extraHTTPHeaders: { Cookie: 'desk-session=planted.by-somebody' },
  })
  const answer = await enter(planted, 'admin')
  expect(answer.status()).toBe(303)
  expect(answer.headers()['set-cookie']).not.toContain('planted')
  expect((await send(planted, '/admin')).status()).toBe(401)
  await planted.dispose()
})

test('signing in leads to the desk and to no other place', async ({ request }) => {
  for (const to of [
    '//evil.example',
    'https://evil.example/admin',
    '/\\evil.example',
    '/admin/../..//evil.example',
    '/trials',
  ])
    expect((await enter(request, 'admin', { to })).headers().location, to).toBe('/admin')
  expect((await enter(request, 'admin', { to: '/admin/runs?page=2' })).headers().location).toBe('/admin/runs?page=2')
})

test('an admin makes an account, sees its password once, and removes it; its session ends at once', async ({
  request,
  playwright,
}) => {
  await enter(request, 'admin')
  const change = (form: Record<string, string>) =>
    send(request, '/admin/accounts/change', { method: 'POST', headers: fromHere(), form })
  const made = (await change({ what: 'add', name: 'Visitor', role: 'editor' })).headers().location ?? ''
  const shown = await (await send(request, made)).text()
  const password = /id="given-password">([^<]+)</.exec(shown)?.[1] ?? ''
  expect(password).toMatch(/^[a-z2-9-]{24}$/)
  expect(await (await send(request, made)).text()).not.toContain(password)
  expect(log).not.toContain(password)

  const visitor = await playwright.request.newContext()
  const entered = await enter(visitor, 'visitor', { password })
  expect(entered.status()).toBe(303)
  expect((await send(visitor, '/admin/account')).status()).toBe(200)
  expect((await change({ what: 'remove', name: 'visitor' })).headers().location).toBe('/admin/accounts?done=removed')
  expect((await send(visitor, '/admin/account')).status()).toBe(401)
  await visitor.dispose()

  for (const form of [
    { what: 'remove', name: '../x' },
    { what: 'drop', name: 'admin' },
    { what: 'add', name: 'x', role: 'boss' },
    {},
  ])
    expect((await change(form)).status(), JSON.stringify(form)).toBe(400)
})

test('whatever stands in the parameters is an answer in words, and never a fault', async ({ request }) => {
  await enter(request, 'admin')
  const odd = [
    "'; DROP TABLE accounts; --",
    '" OR 1=1',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '\0',
    '%',
    '-1',
    '1e9',
    'NEAR(a b)',
    'x'.repeat(5000),
  ]
  for (const { pattern } of ROUTES.filter(({ kind }) => kind === 'page'))
    for (const value of odd) {
      const query = new URLSearchParams({
        page: value,
        outcome: value,
        problem: value,
        done: value,
        made: value,
        to: value,
      })
      const answers = [await send(request, `${addressOf(pattern, PARAMS)}?${query}`)]
      const part = encodeURIComponent(value)
      if (pattern.includes('['))
        answers.push(
          await send(request, addressOf(pattern, { preparedId: part, position: part, runId: part, jobId: part })),
        )
      for (const answer of answers) {
        expect(answer.status(), `${pattern} ${value}`).toBeLessThan(500)
        expect(await answer.text()).not.toContain('<script>alert(1)</script>')
        if (answer.status() !== 200) expect(answer.status(), `${pattern} ${value}`).toBeGreaterThanOrEqual(303)
      }
    }
})

test('a thousand wrong passwords are not looked at, and nobody else waits', async ({ request, playwright }) => {
  test.setTimeout(120_000)
  await enter(request, 'second')
  const stranger = await playwright.request.newContext()
  const counts: Record<number, number> = {}
  for (let at = 0; at < 1000; at += 50) {
    const guesses = Array.from({ length: 50 }, (_, more) =>
      enter(stranger, 'second', { password: `guess ${at + more}` }),
    )
    expect((await send(stranger, '/trials')).status()).toBe(200)
    for (const answer of await Promise.all(guesses)) counts[answer.status()] = (counts[answer.status()] ?? 0) + 1
  }
  expect(counts).toEqual({ 401: 5, 429: 995 })
  const paused = await enter(stranger, 'second')
  expect(paused.status()).toBe(429)
  expect(Number(paused.headers()['retry-after'])).toBeGreaterThan(0)
  expect(Number(paused.headers()['retry-after'])).toBeLessThanOrEqual(300)
  expectHeaders(paused, 'the pause')
  const named = (denial: string) => log.split(`Refused (${denial}): POST /admin/sign-in/enter\n`).length - 1
  expect([named('wrongPassword'), named('tooManyAttempts')]).toEqual([5, 996])
  // From the browser that the account was signed in to before, the right one is taken all the same.
  expect((await enter(request, 'second')).status()).toBe(303)
  await stranger.dispose()
})

test('no password, cookie or secret came into the log', () => {
  for (const { password } of Object.values(passwords)) expect(log).not.toContain(password)
  expect(log).not.toMatch(/desk-session|desk-known|guess \d/)
})
