import { Refusal } from '@/lib/registries/refusal.ts'
import type { PreparedSource } from './create-prepared.ts'
import { JobFailed } from './job-failed.ts'
import { MAX_TEXTS, MAX_UNPACKED, TAKE_COMMAND } from './limits.ts'
import { type ListedText, listOffered } from './list-offered.ts'
import { openDesk } from './open-desk.ts'
import { readPreparedText } from './prepared-text.ts'

/** A text to compare, with whether it is to be applied where somebody has said so. */
export type TextToCompare = ListedText & { position: number; chosen?: boolean | undefined }

/**
 * The texts of what was offered.
 *
 * @throws {JobFailed} where they are more than the desk takes, once that many are listed
 */
export async function* listNewTexts(
  source: Exclude<PreparedSource, 'outdated'>,
  preparedId: string,
): AsyncGenerator<TextToCompare> {
  let position = 0
  let length = 0
  for await (const listed of listOffered(source, preparedId)) {
    length += 'text' in listed ? listed.text.length : 0
    if (position >= MAX_TEXTS) throw refuseMore(`More than ${MAX_TEXTS.toLocaleString('en')} texts were offered`)
    if (length > MAX_UNPACKED) throw refuseMore(`The texts have more than ${MAX_UNPACKED / 1024 ** 3} GB`)
    yield { ...listed, position: position++ }
  }
}

const refuseMore = (what: string): JobFailed =>
  new JobFailed(`${what}, which is the most that the desk takes. None was taken in. ${TAKE_COMMAND}`)

type TakenRow = { position: number; name: string; reason: string | null; outcome: string; chosen: number }

const PER_READ = 100

/** The texts that a prepared import has; of some trials alone where they are named. */
export function* listTakenTexts(preparedId: string, trialIds?: readonly string[]): Generator<TextToCompare> {
  const select = openDesk().prepare<[string, number, string | null], TakenRow>(
    `SELECT position, name, reason, outcome, chosen FROM prepared_documents
     WHERE preparedId = ? AND position > ? AND trialId IN (SELECT value FROM json_each(?))
     ORDER BY position LIMIT ${PER_READ}`,
  )
  const selectAll = openDesk().prepare<[string, number], TakenRow>(
    `SELECT position, name, reason, outcome, chosen FROM prepared_documents
     WHERE preparedId = ? AND position > ? ORDER BY position LIMIT ${PER_READ}`,
  )
  for (let last = -1; ; ) {
    const some = trialIds ? select.all(preparedId, last, JSON.stringify(trialIds)) : selectAll.all(preparedId, last)
    for (const row of some) yield textOf(preparedId, row)
    last = some.at(-1)?.position ?? last
    if (some.length < PER_READ) return
  }
}

function textOf(preparedId: string, { position, name, reason, outcome, chosen }: TakenRow): TextToCompare {
  const text = readPreparedText(preparedId, position)
  const refusal = new Refusal('fileUnreadable', reason ?? 'The text is kept no longer.')
  // What could not be applied was not chosen by anybody.
  const wasChosen = outcome === 'added' || outcome === 'updated' ? chosen === 1 : undefined
  return { name, position, chosen: wasChosen, ...(text === undefined ? { refusal } : { text }) }
}
