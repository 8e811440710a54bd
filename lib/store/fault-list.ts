import Database from 'better-sqlite3'

/** What a fault of a store is about. */
export type FaultKind =
  | 'file' // what SQLite itself finds: pages, indexes, references
  | 'documents' // stored texts, and which of them count
  | 'runs' // what runs changed, against what counts
  | 'trials' // rows that are not what the texts say
  | 'index' // the full-text index
  | 'filters' // what filters, counts and sorting go by
  | 'evidence' // words that a value leads to
  | 'desk' // the import desk's database

/** A sentence for each fault, up to `MOST_TOLD` of a kind, and how many there are. */
export type FaultGroup = { kind: FaultKind; count: number; sentences: string[] }

export type FaultList = {
  add: (kind: FaultKind, sentence: string) => void
  /** Runs a part of a check. Where the database is too damaged for it, that is a fault, and the next part goes on. */
  during: (part: string, work: () => void, kind?: FaultKind) => void
  groups: () => FaultGroup[]
}

/** Nobody reads more than these of one kind, and memory must not grow with the damage. */
export const MOST_TOLD = 50

export function openFaultList(): FaultList {
  const groups = new Map<FaultKind, FaultGroup>()
  const add = (kind: FaultKind, sentence: string): void => {
    const group = groups.get(kind) ?? { kind, count: 0, sentences: [] }
    groups.set(kind, group)
    if (group.count++ < MOST_TOLD) group.sentences.push(sentence)
  }
  return {
    add,
    during(part, work, kind = 'file') {
      try {
        work()
      } catch (error) {
        if (!isDamage(error)) throw error
        add(kind, `${part} could not be checked to the end: ${error.message}.`)
      }
    },
    groups: () => [...groups.values()],
  }
}

/** Of the file, and not of who else uses it. */
const isDamage = (error: unknown): error is Error =>
  error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB|IOERR)/.test(error.code)
