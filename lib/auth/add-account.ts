import { randomUUID } from 'node:crypto'
import { openDesk } from '@/lib/desk/open-desk.ts'
import type { Account } from './account.ts'
import { makePassword } from './make-password.ts'
import { hashPassword, insertHash } from './password-hash.ts'

/** A password as it is given to a person, this once: only its hash is kept. */
export type GivenPassword = { name: string; password: string }

/** Makes an account with a password of its own. Undefined where there is one of that name. */
export async function addAccount({ name, role }: Account): Promise<GivenPassword | undefined> {
  const password = makePassword()
  const hash = await hashPassword(password)
  const desk = openDesk()
  const insert = desk.transaction(() => {
    const id = randomUUID()
    const now = new Date().toISOString()
    // The library wants an address to write to; at this one nobody is.
    const { changes } = desk
      .prepare(
        `INSERT INTO accounts (id, name, username, email, emailVerified, role, createdAt, updatedAt)
         VALUES (?, ?, ?, ?, 0, ?, ?, ?) ON CONFLICT DO NOTHING`,
      )
      .run(id, name, name, `${name}@desk.invalid`, role, now, now)
    if (changes === 0) return false
    insertHash(desk, id, hash)
    return true
  })
  return insert.immediate() ? { name, password } : undefined
}
