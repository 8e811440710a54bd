import { changeLabel } from '@/components/history/list-change-rows.ts'
import type { PlannedUpdate } from '@/lib/import/compare-updates.ts'
import type { ImportedDocument } from '@/lib/import/import-report.ts'
import { countChanges, type RecordChanges } from '@/lib/trial/compare-records.ts'
import { formatChanges, type WordMarks } from './format-changes.ts'
import { formatReread, rereadToJson } from './format-rereading.ts'

/** So many updates are told in full; of further ones the fields are named, as far as they are compared. */
const MOST_IN_FULL = 50

type Update = NonNullable<PlannedUpdate>

/** An update for programs: of those not told in full the fields that change. */
type UpdateJson = Pick<ImportedDocument, 'file' | 'registry' | 'trialId'> &
  (Partial<RecordChanges> | { fields: string[] } | { rereading: ReturnType<typeof rereadToJson> })

/** What the updates of a dry run would make of their trials, each told beside its document, and all together. */
export function tellUpdates(marks: WordMarks) {
  const waiting: PlannedUpdate[] = []
  const json: UpdateJson[] = []
  let uncompared = 0
  return {
    json,
    onUpdate: (update: PlannedUpdate): void => {
      waiting.push(update)
    },
    /** Called with each document in turn. The lines below its own; undefined where there is nothing to say. */
    tell(document: ImportedDocument): string | undefined {
      const { file, registry, trialId, outcome } = document
      const update = outcome === 'updated' ? waiting.shift() : undefined
      if (outcome === 'updated' && !update) uncompared++
      if (!update) return undefined
      const isFull = json.length < MOST_IN_FULL
      json.push({ file, registry, trialId, ...(isFull ? toJson(update) : { fields: fieldsOf(update) }) })
      return isFull ? formatUpdate(update, marks) : nameFields(update)
    },
    /** What was not told, and why; undefined where all was. */
    tellRest(): string | undefined {
      const full = Math.min(json.length, MOST_IN_FULL)
      const named = json.length - full
      if (named === 0 && uncompared === 0) return undefined
      const parts = [
        `${full} told in full`,
        ...(named > 0 ? [`${plain(named)} by the names of what would change`] : []),
        ...(uncompared > 0 ? [`${plain(uncompared)} only counted`] : []),
      ]
      return `Updates: ${parts.join(', ')}. Name fewer files to be told more.`
    },
  }
}

const plain = (count: number): string => count.toLocaleString('en')

function toJson(update: Update) {
  if (update.kind === 'rereading') return { rereading: rereadToJson(update.preview) }
  return update.changes ?? {}
}

const sectionsOf = (update: Update): RecordChanges['sections'] =>
  (update.kind === 'rereading' ? update.preview.sections : update.changes?.sections) ?? []

const fieldsOf = (update: Update): string[] => [
  ...new Set(sectionsOf(update).flatMap(({ changes }) => changes.map(({ field }) => field))),
]

const NOTHING_TOLD = '    Nothing tells this trial so far.'
const NOTHING_DIFFERS = '    Nothing that is read from the texts differs.'

function formatUpdate(update: Update, marks: WordMarks): string {
  if (update.kind === 'rereading') return formatReread(update.preview, marks)
  const { before, after, changes } = update
  if (!before || !changes) return NOTHING_TOLD
  if (countChanges(changes) === 0) return NOTHING_DIFFERS
  return formatChanges({ before, after, sections: changes.sections }, marks)
}

function nameFields(update: Update): string {
  if (update.kind === 'text' && !update.changes) return NOTHING_TOLD
  const fields = fieldsOf(update).map(changeLabel)
  return fields.length > 0 ? `    Would change: ${[...new Set(fields)].join(', ')}` : NOTHING_DIFFERS
}
