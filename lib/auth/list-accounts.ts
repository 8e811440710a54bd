import { z } from 'zod'
import { openDesk } from '@/lib/desk/open-desk.ts'
import { Role } from './account.ts'

const ListedAccount = z.object({
  name: z.string(),
  role: Role,
  /** UTC, ISO 8601. */
  createdAt: z.string(),
  /** How many sessions are open. */
  sessions: z.number(),
})
export type ListedAccount = z.infer<typeof ListedAccount>

/** All accounts by their names. */
export function listAccounts(): ListedAccount[] {
  return openDesk()
    .prepare(
      `SELECT username AS name, role, createdAt,
        (SELECT count(*) FROM sessions WHERE userId = accounts.id AND expiresAt > ?) AS sessions
       FROM accounts ORDER BY username`,
    )
    .all(new Date().toISOString())
    .map(row => ListedAccount.parse(row))
}

/** Whether there is anybody who could sign in. */
export const hasAccounts = (): boolean => openDesk().prepare('SELECT 1 FROM accounts LIMIT 1').get() !== undefined
