import { notStatedText } from '@/components/trial/not-stated.tsx'
import { Absence } from '@/components/ui/absence.tsx'
import { isOfDosing } from '@/lib/trial/dosing.ts'
import type { Absence as AbsenceKind } from '@/lib/trial/evidence.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { absenceOfRow } from './absence-of-row.ts'
import type { RowSpec } from './comparison-rows.ts'

/** What one trial lacks of the rows that no trial has, by the kind of missing. */
export function EmptyRowsCell({ record, rows }: { record: TrialRecord; rows: readonly RowSpec[] }) {
  const registries = [...new Set(record.documents.map(({ registry }) => registry))]
  const kinds = new Map<AbsenceKind, string[]>()
  for (const { path, label } of rows) {
    const kind = absenceOfRow(record, path)
    if (kind) kinds.set(kind, [...(kinds.get(kind) ?? []), label])
  }
  const notStated = rows.filter(({ path }) => isOfDosing(path))
  return (
    <ul className="space-y-1 text-muted text-xs">
      {[...kinds].map(([kind, labels]) => (
        <li key={kind}>
          <Absence kind={kind} registries={registries} />
          <div>{labels.join(' · ')}</div>
        </li>
      ))}
      {notStated.length > 0 && (
        <li>
          {notStatedText(record)}
          <div>{notStated.map(({ label }) => label).join(' · ')}</div>
        </li>
      )}
    </ul>
  )
}
