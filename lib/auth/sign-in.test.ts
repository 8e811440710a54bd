import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listAuditLines } from '@/lib/desk/audit.ts'
import { openDesk } from '@/lib/desk/open-desk.ts'
import { giveEmptyDesk } from '@/tests/support/empty-desk.ts'
import { addAccount } from './add-account.ts'
import { ATTEMPTS_OF_ALL, ATTEMPTS_OF_ONE, PAUSE } from './count-attempt.ts'
import { endAllSessions, endSession } from './end-sessions.ts'
import { findSession, renewSession } from './find-session.ts'
import { openAuth, SESSION_COOKIE } from './open-auth.ts'
import { type SignIn, signIn } from './sign-in.ts'

giveEmptyDesk()

const NOON = Date.parse('2026-03-01T12:00:00Z')
const DAY = 24 * 60 * 60 * 1000

let password: string
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
  password = (await addAccount({ name: 'ada', role: 'admin' }))?.password ?? ''
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const stranger = () => new Headers()
const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)

/** What a browser sends of the cookies that it was given. */
const cookieOf = (answer: SignIn): Headers => {
  if (answer.kind !== 'signedIn') throw new Error(`Not signed in: ${answer.kind}`)
  return new Headers({ Cookie: answer.cookies.map(cookie => cookie.split(';')[0]).join('; ') })
}

/** Every password is wrong, at once: for tests that would wait for hundreds of hashes. */
async function spareHashes(): Promise<void> {
  const { password: hashing } = await openAuth().$context
  vi.spyOn(hashing, 'hash').mockResolvedValue('no hash')
  vi.spyOn(hashing, 'verify').mockResolvedValue(false)
}

const signInAs = async (name = 'ada', typed = password): Promise<Headers> =>
  cookieOf(await signIn(name, typed, stranger()))

describe('a session', () => {
  it('begins with the name, however it is typed, and the password', async () => {
    for (const typed of ['ada', ' Ada ', 'ADA'])
      expect(await findSession(await signInAs(typed))).toEqual({ name: 'ada', role: 'admin' })
  })

  it('is in a cookie that no script reads and no other site sends', async () => {
    const answer = await signIn('ada', password, stranger())
    if (answer.kind !== 'signedIn') throw new Error(answer.kind)
    expect(answer.cookies.map(cookie => cookie.split('=')[0])).toEqual([SESSION_COOKIE, 'desk-known'])
    for (const cookie of answer.cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/)
    expect(answer.cookies[0]).toContain('; Max-Age=604800; Path=/;')
  })

  it('is another one each time, and none that the caller brought along', async () => {
    const planted = new Headers({ Cookie: `${SESSION_COOKIE}=planted.signature` })
    const answer = cookieOf(await signIn('ada', password, planted))
    expect(answer.get('Cookie')).not.toContain('planted')
    expect((await signInAs()).get('Cookie')).not.toBe(answer.get('Cookie'))
    expect(await findSession(planted)).toBeUndefined()
  })

  it('is not taken from a cookie that was tampered with', async () => {
    const cookie = (await signInAs()).get('Cookie') ?? ''
    const [, token = '', signature = ''] = /desk-session=([^.]+)\.([^;]+)/.exec(cookie) ?? []
    for (const value of [
      `${token}x.${signature}`,
      `${token}.${signature.slice(0, -6)}AAAA%3D`,
      `${token}.`,
      token,
      `.${signature}`,
      '',
      '%',
      `${'a'.repeat(10_000)}.b`,
    ])
      expect(
        await findSession(new Headers({ Cookie: `${SESSION_COOKIE}=${value}` })),
        value.slice(0, 60),
      ).toBeUndefined()
  })

  it('ends after a week without use, and lasts while it is used', async () => {
    const unused = await signInAs()
    const used = await signInAs()
    for (let day = 0; day < 8; day++) {
      later(DAY + 1000)
      const { account, cookies } = await renewSession(used)
      expect(account?.name).toBe('ada')
      expect(cookies.join()).toContain('Max-Age=604800')
    }
    expect(await findSession(unused)).toBeUndefined()
    expect((await renewSession(unused)).account).toBeUndefined()
    expect(await findSession(used)).toBeDefined()
  })

  it('is not given its length anew more than once a day', async () => {
    const session = await signInAs()
    later(DAY / 2)
    expect((await renewSession(session)).cookies).toEqual([])
  })

  it('ends when it is signed out, and the others do not; all of them end everywhere', async () => {
    const [one, two, three] = [await signInAs(), await signInAs(), await signInAs()]
    expect((await endSession(one)).join()).toMatch(/desk-session=; Max-Age=0/)
    expect(await findSession(one)).toBeUndefined()
    expect(await findSession(two)).toBeDefined()
    endAllSessions('ada')
    expect(await findSession(two)).toBeUndefined()
    expect(await findSession(three)).toBeUndefined()
  })

  it('that has ended is not kept', async () => {
    await signInAs()
    later(8 * DAY)
    await signInAs()
    expect(openDesk().prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(1)
  })
})

describe('a wrong password', () => {
  const WRONG = [
    ['ada', 'not this one'],
    ['ada', ''],
    ['ada', 'x'.repeat(100_000)],
    ['nobody', 'not this one'],
    ['', ''],
    ["' OR 1=1 --", "' OR 1=1 --"],
    ['ada\0', 'x'],
    ['a'.repeat(10_000), 'x'],
    ['ada@desk.invalid', 'x'],
  ] as const

  it('is told as an unknown name and as a name that is none', async () => {
    for (const [name, typed] of WRONG)
      expect(await signIn(name, typed, stranger()), name.slice(0, 40)).toEqual({ kind: 'wrong' })
  })

  it('a thousand times costs a handful of hashes; after the pause the right one is taken', async () => {
    const { password: hashing } = await openAuth().$context
    const verify = vi.spyOn(hashing, 'verify')
    const answers: SignIn[] = []
    const burst = Array.from({ length: 500 }, (_, at) => signIn('ada', `guess ${at}`, stranger()))
    answers.push(...(await Promise.all(burst)))
    for (let at = 500; at < 1000; at++) answers.push(await signIn('ada', `guess ${at}`, stranger()))
    expect(answers.filter(({ kind }) => kind === 'wrong')).toHaveLength(ATTEMPTS_OF_ONE)
    expect(answers.filter(({ kind }) => kind === 'paused')).toHaveLength(1000 - ATTEMPTS_OF_ONE)
    expect(await signIn('ada', password, stranger())).toEqual({ kind: 'paused', seconds: PAUSE })
    expect(verify).toHaveBeenCalledTimes(ATTEMPTS_OF_ONE)
    later(PAUSE * 1000 + 1)
    expect((await signIn('ada', password, stranger())).kind).toBe('signedIn')
  })

  it('for ever other names is looked at no more than so often, and leaves no row for each', async () => {
    await spareHashes()
    const answers: SignIn[] = []
    for (let at = 0; at < 200; at++) answers.push(await signIn(`name-${at}`, 'guess', stranger()))
    expect(answers.filter(({ kind }) => kind === 'wrong')).toHaveLength(ATTEMPTS_OF_ALL)
    const rows = Number(openDesk().prepare('SELECT count(*) FROM sign_in_attempts').pluck().get())
    expect(rows).toBeLessThan(ATTEMPTS_OF_ALL + 5)
  })

  it('given elsewhere keeps nobody out of the browser that they know the password in', async () => {
    const known = await signInAs()
    await spareHashes()
    for (let at = 0; at < 200; at++) await signIn(at % 2 ? 'ada' : `name-${at}`, 'guess', stranger())
    vi.restoreAllMocks()
    expect((await signIn('ada', password, stranger())).kind).toBe('paused')
    expect((await signIn('ada', password, known)).kind).toBe('signedIn')
  })

  it('is throttled in a known browser too, and a made-up mark makes none known', async () => {
    const known = await signInAs()
    for (let at = 0; at < ATTEMPTS_OF_ONE; at++) await signIn('ada', 'guess', known)
    expect((await signIn('ada', password, known)).kind).toBe('paused')
    for (let at = 0; at < ATTEMPTS_OF_ONE; at++) await signIn('ada', 'guess', stranger())
    const forged = new Headers({ Cookie: `desk-known=${'a'.repeat(32)}.${'b'.repeat(64)}` })
    expect((await signIn('ada', password, forged)).kind).toBe('paused')
  })
})

it('the audit has each sign-in, each password that was wrong and each pause once, and no password', async () => {
  await signInAs()
  for (let at = 0; at < 20; at++) await signIn('ada', 'hunter2hunter2', stranger())
  const lines = listAuditLines(1, 100)
  expect(lines.map(({ outcome }) => outcome).toReversed()).toEqual([
    'done',
    ...Array(ATTEMPTS_OF_ONE + 1).fill('refused'),
  ])
  expect(lines[0]?.detail).toBe('ada: Too many wrong passwords: none is looked at for 300 seconds')
  expect(JSON.stringify(lines)).not.toMatch(new RegExp(`hunter2|${password}`))
})
