import type { RegistryName } from '@/lib/trial/registry.ts'
import { decompressText } from './compress-text.ts'
import type { WritableStore } from './open-store.ts'

/** The versions of today: of the readers of each registry's texts, and of what makes a trial's rows. */
export type ReaderVersions = { parsers: Readonly<Partial<Record<RegistryName, number>>>; rows: number }

export type OutdatedText = { trialId: string; registry: string; text: string }

type Row = { sequence: number; trialId: string; registry: string; text: Buffer }

const TEXTS_PER_READ = 50

/**
 * The texts that trials are composed of and that an older reader read, in the order in which they came; some are read at
 * a time, so that they may be saved again meanwhile.
 */
export function* listOutdated(store: WritableStore, { parsers, rows }: ReaderVersions): Generator<OutdatedText, void> {
  const select = store.prepare<[string, number, number, number], Row>(
    `SELECT d.sequence, t.trialId, d.registry, d.text FROM registry_documents d JOIN trials t ON t.key = d.trialKey
     LEFT JOIN json_each(?) parser ON parser.key = d.registry
     WHERE d.current AND (d.parserVersion < parser.value OR t.rowsVersion < ?) AND d.sequence > ?
     ORDER BY d.sequence LIMIT ?`,
  )
  for (let last = 0; ; ) {
    const some = select.all(JSON.stringify(parsers), rows, last, TEXTS_PER_READ)
    for (const { trialId, registry, text } of some) yield { trialId, registry, text: decompressText(text) }
    last = some.at(-1)?.sequence ?? last
    if (some.length < TEXTS_PER_READ) return
  }
}

/** How many there are. */
export const countOutdated = (store: WritableStore, { parsers, rows }: ReaderVersions): number =>
  Number(
    store
      .prepare<[string, number], number>(
        `SELECT count(*) FROM registry_documents d JOIN trials t ON t.key = d.trialKey
         LEFT JOIN json_each(?) parser ON parser.key = d.registry
         WHERE d.current AND (d.parserVersion < parser.value OR t.rowsVersion < ?)`,
      )
      .pluck()
      .get(JSON.stringify(parsers), rows),
  )

/** The trials that such texts tell, by their keys: all of a trial's texts are read together. */
export function listOutdatedTrials(
  store: WritableStore,
  { parsers, rows }: ReaderVersions,
  { after = 0, most }: { after?: number; most: number },
): { key: number; trialId: string }[] {
  return store
    .prepare<[number, string, number, number], { key: number; trialId: string }>(
      `SELECT t.key, t.trialId FROM trials t WHERE t.key > ? AND EXISTS (${OUTDATED_OF_TRIAL}) ORDER BY t.key LIMIT ?`,
    )
    .all(after, JSON.stringify(parsers), rows, most)
}

/** How many trials there are of which a text is to be read again. */
export const countOutdatedTrials = (store: WritableStore, { parsers, rows }: ReaderVersions): number =>
  Number(
    store
      .prepare<[string, number], number>(`SELECT count(*) FROM trials t WHERE EXISTS (${OUTDATED_OF_TRIAL})`)
      .pluck()
      .get(JSON.stringify(parsers), rows),
  )

const OUTDATED_OF_TRIAL = `SELECT 1 FROM registry_documents d LEFT JOIN json_each(?) parser ON parser.key = d.registry
  WHERE d.trialKey = t.key AND d.current AND (d.parserVersion < parser.value OR t.rowsVersion < ?)`
