import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { listAuditLines } from '@/lib/desk/audit.ts'
import { databaseFile } from '@/lib/store/database-file.ts'
import { giveEmptyDesk } from '@/tests/support/empty-desk.ts'
import { findSession } from './find-session.ts'
import { runAdminCommand } from './run-admin-command.ts'
import { signIn } from './sign-in.ts'

giveEmptyDesk()

const admin = (...args: string[]) => runAdminCommand(args)
const passwordOf = ({ text }: { text: string }): string => /^Password: (\S+)$/m.exec(text)?.[1] ?? ''
const signsIn = async (name: string, password: string) => (await signIn(name, password, new Headers())).kind

it('makes the first account once, from the command line', async () => {
  const run = () =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/admin.ts', 'first'], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: `file:${databaseFile()}` },
    })
  const first = run()
  expect(first).toMatchObject({ status: 0, stderr: '' })
  expect(await signsIn('admin', passwordOf({ text: first.stdout }))).toBe('signedIn')
  expect(run()).toMatchObject({ status: 0, stdout: '', stderr: '' })
}, 60_000)

it('gives a new password, which alone is right from then on; sessions end', async () => {
  expect((await admin('list')).text).toBe('There is no account yet: npm run admin -- reset makes the first one.')
  const first = passwordOf(await admin('reset'))
  expect(first).toMatch(/^[a-z2-9]{4}(?:-[a-z2-9]{4}){4}$/)
  const session = await signIn('admin', first, new Headers())
  const second = passwordOf(await admin('reset', 'ADMIN'))
  expect(await signsIn('admin', first)).toBe('wrong')
  expect(await signsIn('admin', second)).toBe('signedIn')
  if (session.kind !== 'signedIn') throw new Error(session.kind)
  expect(await findSession(new Headers({ Cookie: session.cookies[0] ?? '' }))).toBeUndefined()
})

it('ends the pause that wrong passwords brought', async () => {
  await admin('reset')
  for (let at = 0; at < 6; at++) await signIn('admin', 'wrong', new Headers())
  expect(await signsIn('admin', 'wrong')).toBe('paused')
  expect(await signsIn('admin', passwordOf(await admin('reset')))).toBe('signedIn')
})

it('adds, changes and removes accounts, never the last admin', async () => {
  await admin('first')
  expect(await signsIn('ed', passwordOf(await admin('add', 'Ed')))).toBe('signedIn')
  expect((await admin('list')).text).toMatch(/^admin {2}admin {2}made .*\ned {2}editor {2}made .* sessions: 1$/)
  const kept = 'admin is the only admin: make another account an admin first. Nothing was changed.'
  expect(await admin('remove', 'admin')).toEqual({ exitCode: 1, text: kept })
  expect(await admin('role', 'admin', 'editor')).toEqual({ exitCode: 1, text: kept })
  expect((await admin('role', 'ed', 'admin')).text).toBe('ed is now an admin.')
  expect((await admin('remove', 'admin')).text).toBe('admin is removed, and signed out everywhere.')
  const lines = listAuditLines(1, 9).filter(({ action }) => action !== 'signIn')
  expect(lines.map(({ actor, action, detail }) => [actor, action, detail]).toReversed()).toEqual([
    [null, 'addAccount', 'admin: admin'],
    [null, 'addAccount', 'ed: editor'],
    [null, 'changeRole', 'ed: admin'],
    [null, 'removeAccount', 'admin'],
  ])
})

it.each([
  [['reset', 'nobody'], 1, 'There is no account nobody. There is none at all.'],
  [['add', 'x', '--role', 'boss'], 2, 'There is no role "boss": it is admin or editor.'],
  [['add', '../x'], 2, '"../x" is no name of an account.'],
  [['add', 'a b'], 2, '"a b" is no name of an account.'],
  [['remove'], 2, 'Usage: npm run admin -- list'],
  [['add', 'x', 'y'], 2, 'Usage: npm run admin -- list'],
  [[], 2, 'Usage: npm run admin -- list'],
])('%j is refused in a sentence', async (args, exitCode, sentence) => {
  expect(await admin(...args)).toEqual({ exitCode, text: expect.stringContaining(sentence) })
})

it('an account that there is is not made anew', async () => {
  await admin('first')
  expect(await admin('add', 'admin')).toEqual({
    exitCode: 1,
    text: 'There is an account admin already. npm run admin -- reset admin gives it a new password.',
  })
})
