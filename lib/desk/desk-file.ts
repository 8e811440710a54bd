import { databaseFile } from '@/lib/store/database-file.ts'

/** The SQLite file of the import desk, beside that of the registry: `registry.db` has `registry-desk.db`. */
export const deskFile = (registry = databaseFile()): string => `${registry.replace(/\.db$/, '')}-desk.db`

/** What else the desk keeps, by the end of its name: `registry.db` has `registry-desk-lock.db`. */
export const besideDesk = (end: string): string => deskFile().replace(/\.db$/, end)
