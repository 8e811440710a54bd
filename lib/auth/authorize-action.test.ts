import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listAuditLines } from '@/lib/desk/audit.ts'
import { giveEmptyDesk } from '@/tests/support/empty-desk.ts'
import { addAccount } from './add-account.ts'
import { authorizeAction } from './authorize-action.ts'
import { changeRole, removeAccount } from './change-role.ts'
import { signIn } from './sign-in.ts'

giveEmptyDesk()

const log: string[] = []
beforeEach(() => {
  log.length = 0
  vi.spyOn(process.stderr, 'write').mockImplementation(line => log.push(String(line)) > 0)
})
afterEach(() => vi.restoreAllMocks())

async function cookieOf(name: string, role: 'admin' | 'editor'): Promise<string> {
  const given = await addAccount({ name, role })
  const answer = await signIn(name, given?.password ?? '', new Headers())
  return answer.kind === 'signedIn' ? (answer.cookies[0]?.split(';')[0] ?? '') : ''
}

type Asked = { cookie?: string; origin?: string; method?: string; accept?: string }

const ask = ({ cookie = '', origin = 'http://desk.test', method = 'POST', accept = 'text/html' }: Asked) =>
  authorizeAction(
    new Request('http://desk.test/admin/imports/1/apply', {
      method,
      headers: { Cookie: cookie, Origin: origin, Host: 'desk.test', Accept: accept },
    }),
    'admin',
  )

const statusOf = (answer: Awaited<ReturnType<typeof ask>>) => (answer instanceof Response ? answer.status : answer)

it('lets an admin through, and with a role that was taken away nobody any more', async () => {
  const cookie = await cookieOf('ada', 'admin')
  await addAccount({ name: 'bob', role: 'admin' })
  expect(await ask({ cookie })).toEqual({ name: 'ada', role: 'admin' })
  changeRole('ada', 'editor')
  expect(statusOf(await ask({ cookie }))).toBe(403)
  removeAccount('ada')
  expect(statusOf(await ask({ cookie }))).toBe(401)
})

it('names each refusal in the log, and in the audit with what was tried', async () => {
  const cookie = await cookieOf('ed', 'editor')
  const admin = await cookieOf('ada', 'admin')
  expect(statusOf(await ask({}))).toBe(401)
  expect(statusOf(await ask({ cookie: 'desk-session=made.up' }))).toBe(401)
  expect(statusOf(await ask({ cookie }))).toBe(403)
  expect(statusOf(await ask({ cookie: admin, origin: 'http://evil.test' }))).toBe(403)
  const tried = 'POST /admin/imports/1/apply'
  expect(log).toEqual([
    `Refused (notSignedIn): ${tried}\n`,
    `Refused (notSignedIn): ${tried}\n`,
    `Refused (roleTooSmall): ${tried} by ed\n`,
    `Refused (foreignForm): ${tried} by ada\n`,
  ])
  const lines = listAuditLines(1, 4).map(({ actor, action, outcome, detail }) => [actor, action, outcome, detail])
  expect(lines.toReversed()).toEqual([
    [null, 'access', 'refused', `notSignedIn: ${tried}`],
    [null, 'access', 'refused', `notSignedIn: ${tried}`],
    ['ed', 'access', 'refused', `roleTooSmall: ${tried}`],
    ['ada', 'access', 'refused', `foreignForm: ${tried}`],
  ])
})

it('a form from elsewhere is refused; what only asks may come from anywhere', async () => {
  const cookie = await cookieOf('ada', 'admin')
  for (const origin of ['http://evil.test', 'null', 'http://desk.test.evil.test'])
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      expect(statusOf(await ask({ cookie, origin, method })), `${method} ${origin}`).toBe(403)
  expect(await ask({ cookie, origin: 'http://evil.test', method: 'GET' })).toEqual({ name: 'ada', role: 'admin' })
})

it('answers with a page to who shows pages, with a line to others, and never to be kept', async () => {
  const [page, line] = [await ask({}), await ask({ accept: '*/*' })]
  if (!(page instanceof Response && line instanceof Response)) throw new Error('It was let through')
  expect(page.headers.get('Cache-Control')).toBe('no-store')
  expect(await page.text()).toContain('<h1 style="font-size: 1.5rem">You are not signed in</h1>')
  expect(line.headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
  expect(await line.text()).toMatch(/^You are not signed in\. .*\n$/)
})

it('what is written in an address comes to the log on one line, and to the page not at all', async () => {
  const request = new Request('http://desk.test/admin/%0AForged%3Cscript%3E\u2028x', {
    headers: { Accept: 'text/html', Referer: 'http://desk.test/admin/"><script>alert(1)</script>' },
  })
  const answer = await authorizeAction(request, 'editor')
  if (!(answer instanceof Response)) throw new Error('It was let through')
  expect(await answer.text()).not.toContain('<script>')
  expect(log).toHaveLength(1)
  expect(log[0]?.trimEnd()).not.toMatch(/[\n\u2028]/)
})
