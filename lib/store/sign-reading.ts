import fs from 'node:fs'

/** A file beside the database, of which only its time counts: when somebody last asked the store something. */
const signOf = (file: string): string => `${file}-asked`

/**
 * Makes the file that readers leave word at, for all who may write to the database. Whoever gives way makes it: nobody
 * else needs it.
 */
export function watchReading(file: string): void {
  try {
    fs.closeSync(fs.openSync(signOf(file), 'a'))
    fs.chmodSync(signOf(file), fs.statSync(file).mode & 0o666)
  } catch {
    // Where there is no room for a name, nobody is heard; a file of somebody else's has its mode already.
  }
}

/** Leaves word that somebody waits for an answer of the store; where nobody gives way, nowhere. */
export function signReading(file: string): void {
  try {
    // Setting the time would take owning the file; writing takes the right to write.
    fs.writeFileSync(signOf(file), '.', { flag: 'r+' })
  } catch {
    // Nobody has made the file, or it may only be read: then nobody is to know.
  }
}

/** When somebody last asked the store something, in milliseconds since 1970; 0 where nobody has. */
export const lastRead = (file: string): number => fs.statSync(signOf(file), { throwIfNoEntry: false })?.mtimeMs ?? 0
