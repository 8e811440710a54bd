import fs from 'node:fs'

/** A file beside the database that holds nothing: its time is when somebody last asked the store something. */
const signOf = (file: string): string => `${file}-asked`

/** Makes the file that readers leave word at. Whoever gives way makes it: nobody else needs it. */
export function watchReading(file: string): void {
  try {
    fs.closeSync(fs.openSync(signOf(file), 'a'))
  } catch {
    // Where there is no room for a name, nobody is heard, and readers wait a little longer.
  }
}

/** Leaves word that somebody waits for an answer of the store; where nobody gives way, nowhere. */
export function signReading(file: string): void {
  const now = Date.now() / 1000
  try {
    fs.utimesSync(signOf(file), now, now)
  } catch {
    // Nobody has made the file, or it may only be read: then nobody is to know.
  }
}

/** When somebody last asked the store something, in milliseconds since 1970; 0 where nobody has. */
export const lastRead = (file: string): number => fs.statSync(signOf(file), { throwIfNoEntry: false })?.mtimeMs ?? 0
