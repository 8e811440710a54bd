import { setImmediate } from 'node:timers/promises'
import { changesNothing, previewRereadings, type RereadingPreview } from '@/lib/records/preview-rereading.ts'
import { READER_VERSIONS } from '@/lib/records/reader-versions.ts'
import { countOutdatedTrials } from '@/lib/store/list-outdated.ts'
import { peekIntoStore, type WritableStore } from '@/lib/store/open-store.ts'
import { refuseOutdated } from '@/lib/store/refuse-outdated.ts'
import { drawLine, percent } from './draw-line.ts'
import { marksOf } from './format-changes.ts'
import { formatRereading, formatRereadings, type RereadingTotals, rereadToJson } from './format-rereading.ts'

/** So many trials that would change are told in full, and so many that would be refused; of more there are counts. */
const MOST_TOLD = 50
const MOST_REFUSED = 1000

type Told = { trialId: string; preview: RereadingPreview }

/**
 * Prints what reading again would change in what is stored, and writes nothing. The exit code.
 *
 * @throws {StoreUnavailable} where the database cannot be read
 */
export async function previewReparse({ json, signal }: { json: boolean; signal: AbortSignal }): Promise<number> {
  const store = peekIntoStore()
  const totals: RereadingTotals = { changed: 0, same: 0, refused: 0 }
  const told: Told[] = []
  const print = (one: Told) => {
    told.push(one)
    if (!json) process.stdout.write(`${formatRereading(one.trialId, one.preview, marksOf(process.stdout))}\n`)
  }
  if (store) await goThrough(store, totals, print, signal)
  const left = totals.changed + totals.refused - told.length
  if (json) process.stdout.write(`${JSON.stringify({ trials: told.map(toJson), unlisted: left, totals }, null, 2)}\n`)
  else process.stdout.write(`${left > 0 ? `${tellLeft(left)}\n` : ''}${formatRereadings(totals)}\n`)
  return signal.aborted ? 130 : totals.refused > 0 ? 2 : 0
}

async function goThrough(
  store: WritableStore,
  totals: RereadingTotals,
  print: (one: Told) => void,
  signal: AbortSignal,
): Promise<void> {
  const line = drawLine()
  try {
    refuseOutdated(store)
    const all = countOutdatedTrials(store, READER_VERSIONS)
    for (const one of previewRereadings(store)) {
      const became = one.preview.refusal !== null ? 'refused' : changesNothing(one.preview) ? 'same' : 'changed'
      totals[became]++
      line.update(`Reading: ${percent(totals.changed + totals.same + totals.refused, all)}`)
      const most = became === 'refused' ? MOST_REFUSED : MOST_TOLD
      if (became !== 'same' && totals[became] <= most) {
        line.clear()
        print(one)
      }
      // Ctrl-C is heard between two trials.
      await setImmediate()
      if (signal.aborted) return
    }
  } finally {
    line.clear()
    store.close()
  }
}

const tellLeft = (left: number): string =>
  `${left.toLocaleString('en')} more would change or be refused, and are only counted.`

const toJson = ({ trialId, preview }: Told) =>
  preview.refusal === null
    ? { trialId, refusal: null, ...rereadToJson(preview) }
    : { trialId, refusal: preview.refusal }
