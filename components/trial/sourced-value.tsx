import type { ReactNode } from 'react'
import { Absence } from '@/components/ui/absence.tsx'
import { EvidenceLink } from '@/components/ui/evidence-link.tsx'
import { valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { evidenceUrl, trialPartUrl } from '@/lib/urls.ts'
import { describeValue } from './describe-value.ts'
import { findEvidence } from './find-evidence.ts'
import { findRegistries } from './find-registries.ts'
import { InferenceNote } from './inference-note.tsx'

type FieldProps = { record: TrialRecord; path: string }

/** A value that leads to its words; or, where it is missing, in which way. `children` replace the value's own words. */
export function SourcedValue({ record, path, children }: FieldProps & { children?: ReactNode }) {
  const value = valueAt(record.trial, path)
  if (isMissing(value)) return <MissingValue record={record} path={path} />
  const reason = reasonOf(record, path)
  return (
    <>
      <EvidenceLink href={placeUrl(record, path)}>{children ?? describeValue(path, value)}</EvidenceLink>
      {reason && <InferenceNote reason={reason} />}
      {record.conflicts.some(({ field }) => field === path) && (
        <a href={trialPartUrl(record.trial.trialId, CONFLICTS_ID)} className="link ml-1.5 text-2xs text-warn">
          sources differ
        </a>
      )}
    </>
  )
}

/** Where the conflicts of a trial are listed on its page. */
export const CONFLICTS_ID = 'conflicts'

export function MissingValue({ record, path }: FieldProps) {
  const kind = absenceOf(record, path)
  return kind ? (
    <Absence kind={kind} registries={findRegistries(record, path)} />
  ) : (
    <span className="text-muted">—</span>
  )
}

/** The kind of missing of a field, or of the whole that it is a part of. */
export const absenceOf = (record: TrialRecord, path: string): TrialRecord['absence'][string] | undefined =>
  record.absence[path] ?? record.absence[path.slice(0, Math.max(0, path.lastIndexOf('.')))]

export const isMissing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** The address of the words that the value at a path was read from. */
export function placeUrl(record: TrialRecord, path: string): string | undefined {
  const [place] = findEvidence(record, path)
  return place && evidenceUrl(record.trial.trialId, place.documentId, path)
}

/** Why the value, or the first of a list's that was, was inferred. */
export const reasonOf = (record: TrialRecord, path: string): string | undefined =>
  (record.basis[path] ?? record.basis[`${path}.0`])?.reason
