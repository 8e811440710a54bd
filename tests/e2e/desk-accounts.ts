import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Account } from '@/lib/auth/account.ts'
import { addAccount } from '@/lib/auth/add-account.ts'

const Accounts = z.record(z.string(), z.object({ name: z.string(), password: z.string() }))

/** Who uses the import desk in the tests. */
const ACCOUNTS = [
  { name: 'admin', role: 'admin' },
  { name: 'second', role: 'admin' },
  { name: 'editor', role: 'editor' },
] as const satisfies Account[]
export type AccountName = (typeof ACCOUNTS)[number]['name']

/** Makes the accounts in the server's own database, and leaves their passwords where the tests find them. */
export async function makeAccounts(): Promise<void> {
  const given = await Promise.all(ACCOUNTS.map(account => addAccount(account)))
  const byName = Object.fromEntries(ACCOUNTS.map(({ name }, at) => [name, given[at]]))
  process.on('exit', () => rmSync(fileOfAccounts(), { force: true }))
  writeFileSync(fileOfAccounts(), JSON.stringify(Accounts.parse(byName)), { mode: 0o600, flag: 'wx' })
}

export function readPassword(name: AccountName): string {
  const account = Accounts.parse(JSON.parse(readFileSync(fileOfAccounts(), 'utf8')))[name]
  if (!account) throw new Error(`There is no account ${name}`)
  return account.password
}

function fileOfAccounts(): string {
  const file = process.env.E2E_ACCOUNTS
  if (!file) throw new Error('playwright.config.ts says where the passwords are')
  return file
}
