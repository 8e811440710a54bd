import { type ComparedText, openComparer, refusedText } from './compare-text.ts'
import { JobStopped } from './job-failed.ts'
import type { JobProgress } from './job-progress.ts'
import type { TextToCompare } from './list-texts.ts'
import { readPreparedText } from './prepared-text.ts'
import { type PreparedRow, writePrepared } from './write-prepared.ts'

/** So much is written at a time: texts, and characters of them. */
const BATCH = 50
const LONGEST_BATCH = 4_000_000

/** Whom to tell how far it is; nobody where it takes no time, and the import stays as ready as it is. */
export type Told = { progress: JobProgress; total: number | null }

/**
 * Compares texts of a prepared import with what is stored and with those before them, in the order given, and writes what
 * would become of each.
 *
 * @throws {JobStopped} where somebody stopped it
 * @throws {StoreUnavailable} where the registry cannot be read
 */
export async function compareAll(
  preparedId: string,
  texts: AsyncIterable<TextToCompare> | Iterable<TextToCompare>,
  told?: Told,
): Promise<void> {
  const comparer = openComparer()
  const planned = openPlan(preparedId)
  const batch = openBatch(preparedId, told)
  try {
    for await (const one of texts) {
      const compared: ComparedText =
        'text' in one
          ? comparer.compare(one.text, one.chosen ?? true, trialId => planned.of(trialId, batch.rows()))
          : refusedText(one.refusal.message)
      const isApplicable = compared.outcome === 'added' || compared.outcome === 'updated'
      const chosen = isApplicable && (one.chosen ?? true)
      const { position, name } = one
      const row = { ...compared, position, name, chosen, ...('text' in one && { text: one.text }) }
      if (chosen) planned.add(row)
      batch.add(row)
    }
    batch.write()
    told?.progress.flush()
  } finally {
    comparer.close()
  }
}

/** Which texts of a trial are to be saved so far: of several of one registry the last one counts. */
function openPlan(preparedId: string) {
  const positions = new Map<string, Map<string, number>>()
  return {
    add({ trialId, registry, position }: PreparedRow): void {
      if (trialId === null || registry === null) return
      const ofTrial = positions.get(trialId) ?? new Map<string, number>()
      positions.set(trialId, ofTrial.set(registry, position))
    },
    /** `unwritten` are those that are not in the database yet. */
    of: (trialId: string, unwritten: readonly PreparedRow[]): string[] =>
      [...(positions.get(trialId)?.values() ?? [])].flatMap(
        position =>
          unwritten.find(row => row.position === position)?.text ?? readPreparedText(preparedId, position) ?? [],
      ),
  }
}

function openBatch(preparedId: string, told: Told | undefined) {
  const totals = { added: 0, updated: 0, unchanged: 0, refused: 0 }
  let rows: PreparedRow[] = []
  let length = 0
  let done = 0
  const write = () => {
    writePrepared(preparedId, rows, told ? 'reading' : 'ready')
    rows = []
    length = 0
    told?.progress.report({ done, total: told.total, totals: { ...totals } })
    if (told?.progress.isStopAsked()) throw new JobStopped('Stopped before all texts were read.')
  }
  return {
    rows: (): readonly PreparedRow[] => rows,
    add(row: PreparedRow): void {
      rows.push(row)
      totals[row.outcome]++
      done++
      length += row.text?.length ?? 0
      if (rows.length >= BATCH || length > LONGEST_BATCH) write()
    },
    write,
  }
}
