import { writeAuditLine } from '@/lib/desk/audit.ts'
import type { AuditAction } from '@/lib/desk/audit-line.ts'
import { ROLES, Role } from './account.ts'
import { ACCOUNT_NAME_RULE, AccountName } from './account-name.ts'
import { addAccount, type GivenPassword } from './add-account.ts'
import { changeRole, removeAccount } from './change-role.ts'
import { hasAccounts, listAccounts } from './list-accounts.ts'
import { resetPassword } from './reset-password.ts'

/** The account that there is from the first start on, unless somebody removed it. */
const FIRST = 'admin'

const USAGE = `Usage: npm run admin -- list                           who may use the import desk
       npm run admin -- reset [NAME]                   a new password, for ${FIRST} where no name is given
       npm run admin -- add NAME [--role admin|editor] an account, of an editor where no role is given
       npm run admin -- role NAME admin|editor         another role
       npm run admin -- remove NAME                    no account any more`

/** What is to be printed, and the exit code: 0, 1 where it was not done, 2 where the call was wrong. */
export type AdminAnswer = { exitCode: 0 | 1 | 2; text: string }

/**
 * Does what `npm run admin` is asked for. Passwords stand in the answer, this once. All that was done is in the audit, by
 * nobody: who may run commands on the server needs no account.
 *
 * @throws {StoreUnavailable} where the desk's database cannot be opened
 */
export async function runAdminCommand([command, ...args]: string[]): Promise<AdminAnswer> {
  if (command === 'list' && args.length === 0) return done(listText())
  if (command === 'first' && args.length === 0) return hasAccounts() ? done('') : await add(FIRST, 'admin')
  if (command === 'reset' && args.length <= 1) return await withName(args[0] ?? FIRST, reset)
  if (command === 'add' && (args.length === 1 || (args.length === 3 && args[1] === '--role')))
    return await withName(args[0], name => withRole(args[2] ?? 'editor', role => add(name, role)))
  if (command === 'role' && args.length === 2)
    return await withName(args[0], name => withRole(args[1], role => giveRole(name, role)))
  if (command === 'remove' && args.length === 1) return await withName(args[0], remove)
  return { exitCode: 2, text: USAGE }
}

type Answer = AdminAnswer | Promise<AdminAnswer>

function withName(typed: string | undefined, run: (name: string) => Answer): Answer {
  const { data } = AccountName.safeParse(typed)
  if (data !== undefined) return run(data)
  return { exitCode: 2, text: `${JSON.stringify(typed)} is no name of an account. ${ACCOUNT_NAME_RULE}` }
}

function withRole(typed: string | undefined, run: (role: Role) => Answer): Answer {
  const { data } = Role.safeParse(typed)
  return data
    ? run(data)
    : { exitCode: 2, text: `There is no role ${JSON.stringify(typed)}: it is ${ROLES.join(' or ')}.` }
}

function listText(): string {
  const lines = listAccounts().map(({ name, role, createdAt, sessions }) =>
    [name, role, `made ${createdAt.slice(0, 10)}`, sessions === 0 ? 'not signed in' : `sessions: ${sessions}`].join(
      '  ',
    ),
  )
  return lines.join('\n') || 'There is no account yet: npm run admin -- reset makes the first one.'
}

async function reset(name: string): Promise<AdminAnswer> {
  if (name === FIRST && !hasAccounts()) return await add(FIRST, 'admin')
  const given = await resetPassword(name)
  if (!given) return unknown(name)
  record('resetPassword', name)
  return done(tellPassword(given))
}

async function add(name: string, role: Role): Promise<AdminAnswer> {
  const given = await addAccount({ name, role })
  if (!given)
    return notDone(`There is an account ${name} already. npm run admin -- reset ${name} gives it a new password.`)
  record('addAccount', `${name}: ${role}`)
  return done(tellPassword(given))
}

function giveRole(name: string, role: Role): AdminAnswer {
  const change = changeRole(name, role)
  if (change !== 'done') return change === 'unknown' ? unknown(name) : lastAdmin(name)
  record('changeRole', `${name}: ${role}`)
  return done(`${name} is now an ${role}.`)
}

function remove(name: string): AdminAnswer {
  const change = removeAccount(name)
  if (change !== 'done') return change === 'unknown' ? unknown(name) : lastAdmin(name)
  record('removeAccount', name)
  return done(`${name} is removed, and signed out everywhere.`)
}

const tellPassword = ({ name, password }: GivenPassword): string =>
  `Name: ${name}\nPassword: ${password}\nIt is shown this once and kept nowhere.`

const done = (text: string): AdminAnswer => ({ exitCode: 0, text })
const notDone = (text: string): AdminAnswer => ({ exitCode: 1, text })
const lastAdmin = (name: string): AdminAnswer =>
  notDone(`${name} is the only admin: make another account an admin first. Nothing was changed.`)

function unknown(name: string): AdminAnswer {
  const names = listAccounts().map(account => account.name)
  return notDone(
    `There is no account ${name}. ${names.length === 0 ? 'There is none at all.' : `There are: ${names.join(', ')}.`}`,
  )
}

const record = (action: AuditAction, detail: string): void =>
  writeAuditLine({ actor: null, action, outcome: 'done', detail })
