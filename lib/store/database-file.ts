import path from 'node:path'
import { env } from '@/lib/env.ts'

let chosen: string | undefined

/** The SQLite file of the store, absolute. A relative `DATABASE_URL` counts from the folder that npm runs in. */
export const databaseFile = (): string =>
  chosen ?? path.resolve(env.DATABASE_URL.replace(/^file:/, '').replace(/\?.*$/, ''))

/** Makes this process work on another file, for tests that each have their own. */
export function chooseDatabaseFile(file: string | undefined): void {
  chosen = file
}
