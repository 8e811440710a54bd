import { randomBytes } from 'node:crypto'
import type { Desk } from '@/lib/desk/open-desk.ts'

/**
 * What cookies are signed with. It is made by the first process that asks and kept in the desk's database, which has the
 * sessions themselves: so it is in no file of settings, and signed-in people stay so over a restart.
 */
export function readSecret(desk: Desk): string {
  desk
    .prepare("INSERT INTO desk_secrets (name, value) VALUES ('cookies', ?) ON CONFLICT (name) DO NOTHING")
    .run(randomBytes(32).toString('base64url'))
  const secret = desk.prepare<[], string>("SELECT value FROM desk_secrets WHERE name = 'cookies'").pluck().get()
  if (!secret) throw new Error('The desk has no secret, although it was just given one')
  return secret
}
