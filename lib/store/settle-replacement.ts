import fs from 'node:fs'
import { z } from 'zod'
import { isAlive, syncToDisk } from './copy-files.ts'

/**
 * What a replacement of the database is about to do, written down before its first step. A database, its log (-wal) and
 * its index of the log (-shm) are three files that go by their names, and no system renames three at once: whoever
 * opened a new database beside the old one's log would take that for its own.
 */
const Replacement = z.object({
  pid: z.number(),
  /** The file that is to be the database, and its inode. */
  copy: z.string(),
  inode: z.number(),
  /** The name that the present database is kept under; null where there is none. */
  aside: z.string().nullable(),
  /** What SQLite keeps beside the present database, to be kept beside it under its new name. */
  sides: z.array(z.object({ from: z.string(), to: z.string(), inode: z.number() })),
})
export type Replacement = z.infer<typeof Replacement>

const noteOf = (file: string): string => `${file}-replacement`

export const inodeOf = (file: string): number | undefined => fs.statSync(file, { throwIfNoEntry: false })?.ino

export function writeReplacement(file: string, replacement: Replacement): void {
  const written = `${replacement.copy}-note`
  fs.writeFileSync(written, JSON.stringify(replacement))
  syncToDisk(written)
  fs.renameSync(written, noteOf(file))
}

export const removeReplacement = (file: string): void => fs.rmSync(noteOf(file), { force: true })

/** How long whoever opens the database waits for a replacement that is going on, in milliseconds. */
const PATIENCE = 5000

/**
 * To be called before the database is opened: waits for a replacement that is going on, which takes milliseconds, and
 * brings one that was killed to its end, or back to its beginning where the database was not replaced yet.
 */
export function settleReplacement(file: string): void {
  for (const start = performance.now(); ; Atomics.wait(PAUSE, 0, 0, 5)) {
    const replacement = readReplacement(file)
    if (!replacement) return
    const isGoingOn = replacement.pid === process.pid || (isAlive(replacement.pid) && isRecent(file))
    if (!isGoingOn) finish(file, replacement)
    if (!isGoingOn || replacement.pid === process.pid || performance.now() - start > PATIENCE) return
  }
}

/** Another process may have the number by now. */
const isRecent = (file: string): boolean =>
  Date.now() - (fs.statSync(noteOf(file), { throwIfNoEntry: false })?.mtimeMs ?? 0) < 60_000

const PAUSE = new Int32Array(new SharedArrayBuffer(4))

function readReplacement(file: string): Replacement | undefined {
  if (!fs.existsSync(noteOf(file))) return undefined
  try {
    return Replacement.parse(JSON.parse(fs.readFileSync(noteOf(file), 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError) {
      // Written whole or not at all: whatever this is, nothing has begun by it.
      removeReplacement(file)
      return undefined
    }
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Where the file system has no second names, the database may have been between two names. */
export function bringBack(file: string, { copy, inode, aside }: Replacement): void {
  if (inodeOf(copy) === inode) fs.renameSync(copy, file)
  else if (aside !== null && fs.existsSync(aside)) fs.renameSync(aside, file)
}

function finish(file: string, replacement: Replacement): void {
  const { inode, aside } = replacement
  if (inodeOf(file) === undefined) bringBack(file, replacement)
  if (inodeOf(file) === inode) putSidesAside(replacement)
  // A second name of the present database, under which SQLite would not find its log.
  else if (aside !== null && inodeOf(aside) === inodeOf(file)) fs.rmSync(aside, { force: true })
  removeReplacement(file)
}

/** Each only as long as it is the one that it was: what a new database made is left alone. */
export function putSidesAside({ sides }: Pick<Replacement, 'sides'>): void {
  for (const { from, to, inode } of sides) if (inodeOf(from) === inode) fs.renameSync(from, to)
}
