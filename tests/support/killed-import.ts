import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { importPaths } from '@/lib/import/import-paths.ts'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'
import { openStore } from '@/lib/store/open-store.ts'
import { listStoreFaults } from './list-store-faults.ts'
import { hashOfWords, stateOfTrials } from './store-state.ts'

/** When an import is killed: once it has listed so many documents, or so many milliseconds after its start. */
export type KillAt = { documents: number } | { milliseconds: number }

export type KilledImport = {
  /** The numbers of the trials that it had listed as added. */
  listed: string[]
  wasKilled: boolean
  /** How long it ran, in milliseconds. */
  ran: number
}

/** Runs `npm run import` on a file, and ends it as `kill -9` does unless it comes to its end before. */
export async function importAndKill(file: string, database: string, at?: KillAt): Promise<KilledImport> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/import.ts', file], {
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise(resolve => child.once('close', resolve))
  const kill = () => child.kill('SIGKILL')
  const timer = at && 'milliseconds' in at ? setTimeout(kill, at.milliseconds) : undefined
  const most = at && 'documents' in at ? at.documents : Number.POSITIVE_INFINITY
  const listed: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    const [, trialId] = /^added +(NCT\d+)/.exec(line) ?? []
    if (trialId && !child.killed) listed.push(trialId)
    if (listed.length >= most) kill()
  }
  await ended
  clearTimeout(timer)
  return { listed, wasKilled: child.signalCode === 'SIGKILL', ran: performance.now() - start }
}

/** What an import leaves that nothing disturbs: of each trial, in the order of the file, and of all words. */
export type Undisturbed = { states: ReadonlyMap<string, string>; words: string }

/** Imports a file into a new database, and throws that away. */
export async function importUndisturbed(file: string, database: string): Promise<Undisturbed> {
  await importInto(file, database)
  const left = { states: look(database, stateOfTrials), words: look(database, hashOfWords) }
  removeDatabase(database)
  return left
}

/**
 * Kills an import into a new database, looks at what it left, lets it go on to its end, looks again, and throws the
 * database away. What was wrong, in a sentence each: nothing, if a killed import loses nothing that it had listed, leaves
 * what an undisturbed one has at some time between two documents, and ends as that does.
 */
export async function killAndResume(
  file: string,
  database: string,
  at: KillAt,
  { states, words }: Undisturbed,
): Promise<KilledImport & { stored: number; faults: string[] }> {
  const killed = await importAndKill(file, database, at)
  const left = look(database, stateOfTrials)
  const faults = look(database, listStoreFaults)
  const [first] = [...states].filter(([trialId, state], at) => at < left.size && left.get(trialId) !== state)
  if (first) faults.push(`${first[0]} is not there, or not as it should be, though ${left.size} are`)
  const lost = killed.listed.filter(trialId => !left.has(trialId))
  if (lost.length) faults.push(`${lost.length} were listed as added and are not there: ${lost.slice(0, 5)}`)

  const { totals } = await importInto(file, database)
  const expected = { added: states.size - left.size, updated: 0, unchanged: left.size, refused: 0 }
  if (JSON.stringify(totals) !== JSON.stringify(expected)) faults.push(`It went on as ${JSON.stringify(totals)}`)
  faults.push(...look(database, listStoreFaults))
  const resumed = look(database, stateOfTrials)
  const other = [...states].find(([trialId, state]) => resumed.get(trialId) !== state)
  if (other || resumed.size !== states.size) faults.push(`It ended otherwise than undisturbed: ${other?.[0]}`)
  if (look(database, hashOfWords) !== words) faults.push('Its index has other words than an undisturbed one')
  removeDatabase(database)
  return { ...killed, stored: left.size, faults }
}

async function importInto(file: string, database: string) {
  chooseDatabaseFile(database)
  try {
    return await importPaths([file], { dryRun: false, threads: availableParallelism() })
  } finally {
    chooseDatabaseFile(undefined)
  }
}

function look<T>(database: string, at: (store: ReturnType<typeof openStore>) => T): T {
  const store = openStore(database)
  try {
    return at(store)
  } finally {
    store.close()
  }
}

/** Takes a database away, with what SQLite keeps beside it. */
export function removeDatabase(database: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true })
}
