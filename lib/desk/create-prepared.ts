import { randomBytes } from 'node:crypto'
import { cleanName } from './clean-name.ts'
import type { DeskJob } from './desk-job.ts'
import { openDesk } from './open-desk.ts'
import { queueJob } from './queue-job.ts'

/** Where the texts of a prepared import are read from. */
export type PreparedSource = 'upload' | 'seeds' | 'outdated'

/** A new one's id, which cannot be guessed. */
export const newPreparedId = (): string => randomBytes(12).toString('base64url')

export type NewPrepared = { id: string; preparedBy: string; origin: string; source: PreparedSource }

/** Begins a prepared import: what is offered is read and compared as soon as it is its turn. */
export function createPrepared({ id, preparedBy, origin, source }: NewPrepared): DeskJob {
  const create = openDesk().transaction(() => {
    openDesk()
      .prepare(
        `INSERT INTO prepared_imports (id, kind, preparedBy, preparedAt, origin, state, source)
         VALUES (?, ?, ?, ?, ?, 'reading', ?)`,
      )
      .run(id, source === 'outdated' ? 'reparse' : 'texts', preparedBy, new Date().toISOString(), origin, source)
    return queueJob({ kind: 'prepare', preparedId: id, queuedBy: preparedBy })
  })
  return create.immediate()
}

/** As many names are told. */
const MOST_NAMES = 5

/** Where texts came from, in words. */
export function describeFiles(names: readonly string[]): string {
  const [only] = names
  if (names.length === 1 && only !== undefined) return only
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  return `${names.length} files: ${names.slice(0, MOST_NAMES).map(cleanName).join(', ')}${more}`
}
