import fs from 'node:fs'
import path from 'node:path'
import { CareRefusal } from './care-refusal.ts'

/** What SQLite keeps beside a database, by what is put behind its name. */
export const SIDE_FILES = ['-wal', '-shm', '-journal'] as const

const UNFINISHED = /\.registry-copy-(\d+)(?:-wal|-shm|-journal|-note)?$/

/**
 * The name under which a copy is made, beside where it will stand: until it is whole it has no other. What processes
 * that were killed left behind in the folder is taken away.
 */
export function nameCopy(target: string): string {
  const folder = path.dirname(target)
  for (const name of fs.readdirSync(folder)) {
    const [, pid] = UNFINISHED.exec(name) ?? []
    if (pid && !isAlive(Number(pid))) fs.rmSync(path.join(folder, name), { force: true })
  }
  return `${target}.registry-copy-${process.pid}`
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process is one too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** @throws {CareRefusal} where a copy cannot get this name */
export function refuseUnlessFree(target: string): void {
  const folder = path.dirname(target)
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CareRefusal(`There is no folder ${folder} to put the backup into.`)
  if (fs.existsSync(target))
    throw new CareRefusal(`There is a file ${target} already, and no backup is written over one. Name another.`)
}

/** Gives a whole copy its name. Unlike renaming, a second name never takes the place of a file that came meanwhile. */
export function giveName(copy: string, target: string): void {
  try {
    fs.linkSync(copy, target)
  } catch (error) {
    if (fs.existsSync(target)) throw new CareRefusal(`A file ${target} came while the backup was made. Name another.`)
    // Not every file system has second names.
    if (!(error instanceof Error)) throw error
    fs.renameSync(copy, target)
  }
}

/** Takes a database away with all that SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', ...SIDE_FILES]) fs.rmSync(`${file}${suffix}`, { force: true })
}

/** Has what was written of a file, or of which files a folder has, outlast a loss of power. */
export function syncToDisk(file: string): void {
  // Some systems have no such thing for folders.
  let descriptor: number
  try {
    descriptor = fs.openSync(file, 'r')
  } catch {
    return
  }
  try {
    fs.fsyncSync(descriptor)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && /^E(?:INVAL|PERM|BADF|ISDIR)$/.test(`${error.code}`)))
      throw error
  } finally {
    fs.closeSync(descriptor)
  }
}

/** @throws {CareRefusal} where the folder's disk has not so many bytes left */
export function refuseWithoutRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = fs.statfsSync(folder)
  const left = bavail * bsize
  if (left < bytes)
    throw new CareRefusal(
      `There is no room for the copy: it takes ${megabytes(bytes)}, and the disk of ${folder} has ${megabytes(left)} left.`,
    )
}

export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6).toLocaleString('en')} MB`

/** 20261122-103000, in UTC. */
export const stampOf = (time: Date): string => time.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
