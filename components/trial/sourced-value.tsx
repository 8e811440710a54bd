import type { ReactNode } from 'react'
import { Absence } from '@/components/ui/absence.tsx'
import { EvidenceLink } from '@/components/ui/evidence-link.tsx'
import { isOfDosing } from '@/lib/trial/dosing.ts'
import { Inference } from '@/lib/trial/evidence.ts'
import { valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { evidenceUrl, trialPartUrl } from '@/lib/urls.ts'
import { describeField } from './describe-dosing-value.ts'
import { WarningMark } from './field-warnings.tsx'
import { findEvidence } from './find-evidence.ts'
import { findRegistries } from './find-registries.ts'
import { InferenceNote } from './inference-note.tsx'
import { NotStated } from './not-stated.tsx'

type FieldProps = { record: TrialRecord; path: string }

/** A value that leads to its words; or, where it is missing, in which way. `children` replace the value's own words. */
export function SourcedValue({ record, path, children }: FieldProps & { children?: ReactNode }) {
  const value = valueAt(record.trial, path)
  if (isMissing(value)) return <MissingValue record={record} path={path} />
  const reason = reasonOf(record, path)
  return (
    <>
      {children ? (
        <EvidenceLink href={placeUrl(record, path)}>{children}</EvidenceLink>
      ) : (
        <LinkedWords href={placeUrl(record, path)} words={describeField(record, path)} />
      )}
      {reason && <InferenceNote reason={reason} />}
      {!reason && <OwnWarning record={record} path={path} />}
      {record.conflicts.some(({ field }) => field === path) && (
        <a href={trialPartUrl(record.trial.trialId, CONFLICTS_ID)} className="link ml-1.5 text-2xs text-warn">
          sources differ
        </a>
      )}
    </>
  )
}

/** A text longer than this is hard to read as one link: the link stands after it. */
const LONGEST_LINK = 160

function LinkedWords({ href, words }: { href: string | undefined; words: string }) {
  if (words.length <= LONGEST_LINK) return <EvidenceLink href={href}>{words}</EvidenceLink>
  return (
    <>
      {words} {href && <PlaceLink href={href} of={words.slice(0, 60)} />}
    </>
  )
}

/** The way to the words in the registry text, for after what is too long to be a link. */
export function PlaceLink({ href, of }: { href: string; of: string }) {
  return (
    <a href={href} className="evidence whitespace-nowrap text-muted text-xs print:hidden">
      in the registry text<span className="sr-only">: {of}</span>
    </a>
  )
}

/**
 * A mark that leads to the warning of just this value, given of the document that it was read from. A value that is
 * inferred says as much itself.
 */
function OwnWarning({ record, path }: FieldProps) {
  const warnings = record.warnings.filter(({ field }) => field === path)
  // Most values have none, and looking for their places takes longer.
  const [place] = warnings.length > 0 ? findEvidence(record, path) : []
  const warning = warnings.find(({ documentId }) => !place || place.documentId === documentId)
  if (!warning) return null
  return (
    <a
      href={trialPartUrl(record.trial.trialId, 'warnings')}
      title={warning.message}
      className="ml-1.5 inline-block text-warn"
    >
      <WarningMark />
      <span className="sr-only">Warning: {warning.message}</span>
    </a>
  )
}

/** Where the conflicts of a trial are listed on its page. */
export const CONFLICTS_ID = 'conflicts'

export function MissingValue({ record, path }: FieldProps) {
  if (isOfDosing(path)) return <NotStated record={record} />
  const kind = absenceOf(record, path)
  if (!kind) return <span className="text-muted">—</span>
  return (
    <>
      <Absence kind={kind} registries={findRegistries(record, path)} />
      {kind === 'unreadable' && <OwnWarning record={record} path={path} />}
    </>
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

/** Why the value, or the first of a list's that was, was inferred. Of a part of a dosing all reasons of what it holds. */
export function reasonOf(record: TrialRecord, path: string): string | undefined {
  if (isOfDosing(path)) return [...new Set(reasonsWithin(valueAt(record.trial, path)))].join('; ') || undefined
  return (record.basis[path] ?? record.basis[`${path}.0`])?.reason
}

function reasonsWithin(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Inference.safeParse(value).data?.reason
  return own === undefined ? Object.values(value).flatMap(reasonsWithin) : [own]
}
