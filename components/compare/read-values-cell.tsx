import { InferenceNote } from '@/components/trial/inference-note.tsx'
import { placeUrl } from '@/components/trial/sourced-value.tsx'
import { EvidenceLink } from '@/components/ui/evidence-link.tsx'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { RowValue } from './row-value.ts'

type ReadValuesCellProps = { record: TrialRecord; values: readonly RowValue[] }

/**
 * Values that were read from prose: each leads to its words, with its basis as a tag. What counts the same is said once
 * above them, and so is below them what holds for all and the reason that several share.
 */
export function ReadValuesCell({ record, values }: ReadValuesCellProps) {
  const counts = shared(values.map(value => value.counts))
  const ofAll = values.length > 1 ? commonTags(values) : []
  const reasons = [...new Set(values.flatMap(({ reason }) => reason ?? []))]
  const isReasonApart = values.length > 1 && reasons.length > 0
  return (
    <>
      {counts && <div className="remark">{counts}</div>}
      <ul>
        {values.map((value, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a value is known by its place
          <li key={at}>
            {startsPart(values, at) && <div className="remark">{value.name}</div>}
            <EvidenceLink href={placeUrl(record, value.path)}>{value.text}</EvidenceLink>
            <Basis value={value} withReason={!isReasonApart} />
            <Remarks value={value} withCounts={!counts} without={ofAll} />
          </li>
        ))}
      </ul>
      {ofAll.length > 0 && <div className="remark">{ofAll.join(' · ')}</div>}
      {isReasonApart && <Reasons reasons={reasons} />}
    </>
  )
}

/** Remarks on every one of several amounts. */
const commonTags = (values: readonly RowValue[]): string[] =>
  (values[0]?.tags ?? []).filter(tag => values.every(({ counts, tags }) => counts && tags.includes(tag)))

/** Of the parts of a conditioning, a name heads all that it holds. */
const startsPart = (values: readonly RowValue[], at: number): boolean =>
  isPart(values[at]) && values[at]?.name !== values[at - 1]?.name

const isPart = (value: RowValue | undefined): boolean => value?.path.startsWith('dosing.agents.') === true

const shared = (all: readonly (string | undefined)[]): string | undefined =>
  new Set(all).size === 1 ? all[0] : undefined

type RemarksProps = { value: RowValue; withCounts: boolean; without: readonly string[] }

function Remarks({ value, withCounts, without }: RemarksProps) {
  const name = isPart(value) ? undefined : value.name
  const tags = value.tags.filter(tag => !without.includes(tag))
  const remarks = [name, withCounts && value.counts, ...tags].filter(Boolean)
  return (
    <>
      {remarks.length > 0 && <span className="remark"> {remarks.join(' · ')}</span>}
      {value.arithmetic && <div className="remark">{value.arithmetic}</div>}
    </>
  )
}

function Basis({ value: { basis, reason }, withReason }: { value: RowValue; withReason: boolean }) {
  if (basis === 'stated') return null
  if (basis === 'inferred' && reason && withReason) return <InferenceNote reason={reason} />
  return <span className="basis">{basis}</span>
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <details className="inference reasons">
      <summary>why inferred</summary> <span>{reasons.join('; ')}</span>
    </details>
  )
}
