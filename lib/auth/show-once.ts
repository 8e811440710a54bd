import { randomUUID } from 'node:crypto'
import type { GivenPassword } from './add-account.ts'

type Held = GivenPassword & { admin: string; until: number }

// On the global object: the route that makes a password and the page that shows it are modules of their own to Next.
const holder = globalThis as { passwordsToShow?: Map<string, Held> }

/** A page that nobody has opened by then shows no password any more, in milliseconds. */
const HELD_FOR = 2 * 60 * 1000

/**
 * Keeps a password in memory until the next page shows it to the admin who had it made, and never after that. It is in no
 * address and no file; `key` is the name to ask for it by.
 */
export function holdPassword(admin: string, given: GivenPassword): string {
  const held = dropOld()
  const key = randomUUID()
  held.set(key, { ...given, admin, until: Date.now() + HELD_FOR })
  return key
}

/** Gives the password out, once and to that admin alone. */
export function takePassword(admin: string, key: string): GivenPassword | undefined {
  const held = dropOld()
  const found = held.get(key)
  if (found?.admin !== admin) return undefined
  held.delete(key)
  return { name: found.name, password: found.password }
}

function dropOld(): Map<string, Held> {
  holder.passwordsToShow ??= new Map()
  for (const [key, { until }] of holder.passwordsToShow) if (until <= Date.now()) holder.passwordsToShow.delete(key)
  return holder.passwordsToShow
}
