import { afterEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { openDesk } from '@/lib/desk/open-desk.ts'
import { giveEmptyDesk } from '@/tests/support/empty-desk.ts'
import { Role } from './account.ts'
import { addAccount } from './add-account.ts'
import { changePassword } from './change-password.ts'
import { changeRole, removeAccount } from './change-role.ts'
import { ATTEMPTS_OF_ONE } from './count-attempt.ts'
import { findSession } from './find-session.ts'
import { listAccounts } from './list-accounts.ts'
import { readFields } from './read-fields.ts'
import { holdPassword, takePassword } from './show-once.ts'
import { signIn } from './sign-in.ts'

giveEmptyDesk()
afterEach(() => {
  vi.useRealTimers()
})

async function begin(name: string, password: string): Promise<Headers> {
  const answer = await signIn(name, password, new Headers())
  if (answer.kind !== 'signedIn') throw new Error(answer.kind)
  return new Headers({ Cookie: answer.cookies[0]?.split(';')[0] ?? '' })
}

async function add(name: string, role: Role = 'admin'): Promise<string> {
  const given = await addAccount({ name, role })
  if (!given) throw new Error(`There is a ${name} already`)
  return given.password
}

const NEXT = 'correct horse battery'
const passwords = (current: string, next = NEXT, again = next) => ({ current, next, again })

it('of two admins who remove each other one stays', async () => {
  await add('ada')
  await add('bob')
  expect([removeAccount('ada'), removeAccount('bob'), changeRole('bob', 'editor')]).toEqual([
    'done',
    'lastAdmin',
    'lastAdmin',
  ])
  expect(listAccounts().map(({ name, role }) => [name, role])).toEqual([['bob', 'admin']])
})

it('a removed account takes its sessions and its hash along, and its name may be given again', async () => {
  await add('ada')
  const session = await begin('ed', await add('ed', 'editor'))
  expect(removeAccount('ed')).toBe('done')
  expect(await findSession(session)).toBeUndefined()
  expect(openDesk().prepare('SELECT count(*) FROM passwords').pluck().get()).toBe(1)
  await add('ed', 'editor')
  expect(await findSession(session)).toBeUndefined()
})

it('no password stands in the database', async () => {
  const password = await add('ada')
  const rows = openDesk().prepare('SELECT * FROM passwords').all()
  expect(JSON.stringify(rows)).not.toContain(password)
})

it('a changed password ends every session but the one it was changed in', async () => {
  const password = await add('ada')
  const [here, elsewhere] = [await begin('ada', password), await begin('ada', password)]
  const change = await changePassword('ada', passwords(password), here)
  if (change.kind !== 'changed') throw new Error(change.kind)
  expect(await findSession(elsewhere)).toBeUndefined()
  expect(await findSession(here)).toBeUndefined()
  expect(await findSession(new Headers({ Cookie: change.cookies[0] ?? '' }))).toEqual({ name: 'ada', role: 'admin' })
  expect((await signIn('ada', password, new Headers())).kind).toBe('wrong')
  expect((await signIn('ada', NEXT, new Headers())).kind).toBe('signedIn')
})

it('a password is not changed without the current one, nor to a bad one', async () => {
  const password = await add('ada')
  const session = await begin('ada', password)
  const kindOf = async (typed: Parameters<typeof changePassword>[1]) =>
    (await changePassword('ada', typed, session)).kind
  expect(await kindOf(passwords(password, 'eleven char'))).toBe('tooShort')
  // Six characters of two units each.
  expect(await kindOf(passwords(password, '🦠🦠🦠🦠🦠🦠'))).toBe('tooShort')
  expect(await kindOf(passwords(password, 'x'.repeat(129)))).toBe('tooLong')
  expect(await kindOf(passwords(password, NEXT, `${NEXT}s`))).toBe('notTheSame')
  expect(await kindOf(passwords(password, password))).toBe('asBefore')
  expect(await kindOf(passwords(''))).toBe('wrong')
  for (let at = 0; at < ATTEMPTS_OF_ONE; at++) expect(await kindOf(passwords('a guess'))).toBe('wrong')
  expect(await kindOf(passwords(password))).toBe('paused')
  expect((await signIn('ada', password, new Headers())).kind).toBe('signedIn')
})

it('a password that was made is shown once, to who had it made, for two minutes', () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const given = { name: 'ed', password: 'abcd' }
  const key = holdPassword('ada', given)
  expect(takePassword('bob', key)).toBeUndefined()
  expect(takePassword('ada', 'another')).toBeUndefined()
  expect(takePassword('ada', key)).toEqual(given)
  expect(takePassword('ada', key)).toBeUndefined()
  const late = holdPassword('ada', given)
  vi.setSystemTime(Date.now() + 121_000)
  expect(takePassword('ada', late)).toBeUndefined()
})

it('a form is read as far as a form of ours may be long, and no further', async () => {
  const fields = z.object({ name: z.string(), role: Role })
  const read = (body: BodyInit, type = 'application/x-www-form-urlencoded') =>
    readFields(new Request('http://desk.test', { method: 'POST', body, headers: { 'Content-Type': type } }), fields)
  expect(await read('name=ed&role=editor')).toEqual({ name: 'ed', role: 'editor' })
  expect(await read('name=ed&role=boss')).toBeUndefined()
  expect(await read('name=ed')).toBeUndefined()
  expect(await read(`name=${'x'.repeat(20_000)}&role=editor`)).toBeUndefined()
  expect(await read('{"name":"ed","role":"editor"}', 'application/json')).toBeUndefined()
  expect(await read('name=ed&role=editor', 'text/plain')).toBeUndefined()
})
