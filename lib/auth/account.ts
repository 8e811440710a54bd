import { z } from 'zod'

/** An admin may do everything; an editor may prepare an import, and not apply it. */
export const ROLES = ['admin', 'editor'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** Who is signed in, or may be. `name` is what one signs in with. */
export type Account = { name: string; role: Role }

const RANK: Record<Role, number> = { editor: 0, admin: 1 }

/** Whether an account may do what needs `role`. */
export const mayAct = (account: Account, role: Role): boolean => RANK[account.role] >= RANK[role]
