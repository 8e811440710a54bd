import { ChangeTable } from '@/components/history/change-table.tsx'
import { describeTold } from '@/components/history/describe-told.ts'
import { listChangeRows, type PlaceUrls, storedUrls } from '@/components/history/list-change-rows.ts'
import { Note } from '@/components/ui/note.tsx'
import type { ItemChange } from '@/lib/trial/change.ts'
import { compareRecords, countFieldChanges, type RecordChanges } from '@/lib/trial/compare-records.ts'
import { emptyRecord } from '@/lib/trial/empty-record.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { preparedLineUrl, preparedWordsUrl } from '@/lib/urls.ts'
import { AddedTable } from './added-table.tsx'
import { countWords } from './count-words.ts'
import { RereadingChanges } from './rereading-changes.tsx'
import type { ShownPreview } from './shown-preview.ts'

type DocumentChangesProps = {
  shown: ShownPreview
  /** The level of the headings of the parts: below that of what they stand in. */
  level?: 3 | 4
}

/** What a text would make of its trial: field by field what it was and what it would be, or all of a trial that it adds. */
export function DocumentChanges({ shown, level = 3 }: DocumentChangesProps) {
  const { preview, document, rereading } = shown
  if (rereading && document.trialId) return <RereadingChanges trialId={document.trialId} rereading={rereading} />
  if (!preview) return null
  const before = preview.before ?? emptyRecord(preview.after.trial.trialId)
  const changes = preview.changes ?? compareRecords(before, preview.after)
  const sides = { before, after: preview.after, urls: placeUrls(shown, preview.before ?? preview.after) }
  const Heading = level === 3 ? 'h3' : 'h4'
  const isNew = preview.before === null
  if (changes.sections.length === 0) return <p className="text-muted">{nothingChanges(document.outcome)}</p>
  return (
    <div className="space-y-3.5">
      <p className="text-muted">{isNew ? 'A new trial. What is read from the text:' : summaryOf(changes)}</p>
      <ConflictNotes changes={changes} before={before} after={preview.after} />
      {changes.sections.map(({ title, changes: ofSection }) => (
        <div key={title}>
          <Heading className="mb-1.5 font-semibold text-sm">{title}</Heading>
          {isNew ? (
            <AddedTable caption={title} rows={listChangeRows(sides, ofSection)} />
          ) : (
            <ChangeTable caption={title} rows={listChangeRows(sides, ofSection)} />
          )}
        </div>
      ))}
    </div>
  )
}

const nothingChanges = (outcome: string): string =>
  outcome === 'updated'
    ? 'Nothing that is read from the text differs: the text itself would be stored as a newer one.'
    : 'Nothing that is read from the text differs from what the registry holds.'

function summaryOf(changes: RecordChanges): string {
  const [count, same] = [countFieldChanges(changes.sections), changes.same]
  return `${count === 0 ? 'No field' : countWords(count, 'field')} would change; ${same} ${same === 1 ? 'is as it was and is' : 'are as they were and are'} left out.`
}

type ConflictNotesProps = { changes: RecordChanges; before: TrialRecord; after: TrialRecord }

/** Conflicts between registries that come or go, before all else: they are what a person has to look at. */
function ConflictNotes({ changes, before, after }: ConflictNotesProps) {
  const items = changes.sections.flatMap(section =>
    section.changes.flatMap(change => (change.kind === 'list' && change.field === 'conflicts' ? change.items : [])),
  )
  if (items.length === 0) return null
  return (
    <ul className="space-y-1.5">
      {items.map(item => (
        <li key={`${item.before?.path} ${item.after?.path}`}>
          <ConflictNote item={item} before={before} after={after} />
        </li>
      ))}
    </ul>
  )
}

function ConflictNote({ item, before, after }: { item: ItemChange; before: TrialRecord; after: TrialRecord }) {
  const words = item.after ? describeTold(after, item.after) : item.before ? describeTold(before, item.before) : ''
  if (item.change === 'added') return <Note title="New conflict between registries.">{words}</Note>
  if (item.change === 'removed')
    return (
      <Note kind="plain" title="Settled conflict.">
        It was {words}
      </Note>
    )
  return <Note title="A conflict whose values change.">{words}</Note>
}

/** Places in the text that is not stored yet lead into it, those in stored ones to their pages, others nowhere. */
function placeUrls({ document, documentId }: ShownPreview, stored: TrialRecord): PlaceUrls {
  const known = new Set(stored.documents.map(({ id }) => id))
  const ofStored = storedUrls(stored)
  const { preparedId, position } = document
  return {
    words: (id, places, path) => {
      if (id === documentId) return preparedWordsUrl(preparedId, position, places, path)
      return known.has(id) ? ofStored.words(id, places, path) : undefined
    },
    line: (id, line) => {
      if (id === documentId) return preparedLineUrl(preparedId, position, line)
      return known.has(id) ? ofStored.line(id, line) : undefined
    },
  }
}
