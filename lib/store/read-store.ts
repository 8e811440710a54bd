import fs from 'node:fs'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { databaseFile } from './database-file.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'
import { closeSearch } from './search-store.ts'
import { settleReplacement } from './settle-replacement.ts'
import { signReading } from './sign-reading.ts'
import { storeFault } from './store-fault.ts'
import { StoreUnavailable } from './store-unavailable.ts'

export type StoreReader = Prisma.TransactionClient

type Connection = { client: PrismaClient; file: string; inode: number }

// On the global object, because Next's development server loads modules again and again.
const holder = globalThis as { trialStore?: Connection }

/**
 * Runs queries on one state of the store: what an import writes meanwhile is not seen.
 *
 * @throws {StoreUnavailable} where there is no database, or none that can be read
 */
export async function readStore<T>(read: (reader: StoreReader) => Promise<T>): Promise<T> {
  const client = await connect()
  signReading(databaseFile())
  try {
    return await client.$transaction(read, { maxWait: 20_000, timeout: 60_000 })
  } catch (error) {
    throw storeFault(error) ?? error
  }
}

/** Lets go of the database, so that the process can end or the file be taken away. */
export async function closeReader(): Promise<void> {
  const connection = holder.trialStore
  delete holder.trialStore
  closeSearch()
  await connection?.client.$disconnect()
}

async function connect(): Promise<PrismaClient> {
  const file = databaseFile()
  const inode = fs.statSync(file, { throwIfNoEntry: false })?.ino
  if (inode === undefined) {
    await closeReader()
    throw new StoreUnavailable('databaseMissing', `There is no database at ${file}`)
  }
  const current = holder.trialStore
  if (current?.file === file && current.inode === inode) return current.client
  settleReplacement(file)
  const adapter = new PrismaBetterSqlite3({ url: `file:${file}`, readonly: true, timeout: 10_000 })
  holder.trialStore = { client: new PrismaClient({ adapter }), file, inode }
  await current?.client.$disconnect()
  return holder.trialStore.client
}
