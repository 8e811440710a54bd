import { randomUUID } from 'node:crypto'
import type { Desk } from '@/lib/desk/open-desk.ts'
import { openAuth } from './open-auth.ts'

/** The library's own, scrypt, which takes tens of milliseconds and 32 MB. In a thread: no request waits for it. */
export async function hashPassword(password: string): Promise<string> {
  const { password: hashing } = await openAuth().$context
  return await hashing.hash(password)
}

/** Within a transaction of the caller's. */
export function insertHash(desk: Desk, accountId: string, hash: string): void {
  const now = new Date().toISOString()
  desk
    .prepare(
      `INSERT INTO passwords (id, accountId, providerId, userId, password, createdAt, updatedAt)
       VALUES (?, ?, 'credential', ?, ?, ?, ?)`,
    )
    .run(randomUUID(), accountId, accountId, hash, now, now)
}
