import type { ReactNode } from 'react'
import { describeListedLevels } from '@/components/search/describe-listed-levels.ts'
import { Absence } from '@/components/ui/absence.tsx'
import { EvidenceLink } from '@/components/ui/evidence-link.tsx'
import { PhaseMark } from '@/components/ui/phase-badge.tsx'
import { StatusMark } from '@/components/ui/status-badge.tsx'
import type { Absence as AbsenceKind } from '@/lib/trial/evidence.ts'
import type { POST_DATES } from '@/lib/trial/record-dates.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { describeAges } from './describe-ages.ts'
import { findRegistries } from './find-registries.ts'
import { isDosed } from './is-dosed.ts'
import { NotStated } from './not-stated.tsx'
import { absenceOf, isMissing, MissingValue, placeUrl, SourcedValue } from './sourced-value.tsx'

/** A fact of the strip, or several beside each other that are missing in the same way. */
type Fact = { labels: string[]; absence?: AbsenceKind | undefined; path: string; content: ReactNode }

/** The trial at a glance. Facts missing in the same way share a cell: an empty one each would drown the rest. */
export function FactStrip({ record }: { record: TrialRecord }) {
  return (
    <dl className="flex flex-wrap gap-px overflow-hidden rounded-lg border border-line bg-line">
      {mergeMissing(factsOf(record)).map(({ labels, absence, path, content }) => (
        <div key={path} className="min-w-32 flex-auto bg-surface px-3.5 py-2.5">
          <dt className="text-muted text-xs">{labels.join(', ')}</dt>
          <dd className={absence ? 'mt-0.5' : 'mt-0.5 font-semibold'}>
            {absence ? <Absence kind={absence} registries={findRegistries(record, path)} /> : content}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function factsOf(record: TrialRecord): Fact[] {
  const { trial } = record
  const fact = (label: string, path: string, value: unknown, content: ReactNode): Fact => ({
    labels: [label],
    path,
    absence: isMissing(value) ? absenceOf(record, path) : undefined,
    content,
  })
  const { overallStatus: status, phases } = trial
  const updated = trial.lastUpdatePostDate?.date
  return [
    fact('Status', 'overallStatus', status, <Status record={record} />),
    fact(
      'Phase',
      'phases',
      phases,
      <span className="inline-flex items-baseline gap-1.5">
        <PhaseMark phases={phases} />
        <span>
          <SourcedValue record={record} path="phases" />
        </span>
      </span>,
    ),
    fact('Enrollment', 'enrollment.count', trial.enrollment?.count, <Enrollment record={record} />),
    ...(isDosed(trial.dosing) ? [fact('Dose levels', 'dosing.doseLevels', 1, <DoseLevels record={record} />)] : []),
    fact('Sex', 'sex', trial.sex, <SourcedValue record={record} path="sex" />),
    fact('Ages', 'minimumAge', trial.minimumAge ?? trial.maximumAge, <Ages record={record} />),
    fact('Start', 'startDate.date', trial.startDate?.date, <DateFact record={record} field="startDate" />),
    fact(
      'Completion',
      'completionDate.date',
      trial.completionDate?.date,
      <DateFact record={record} field="completionDate" />,
    ),
    fact('Last update', 'lastUpdatePostDate.date', updated, <DateFact record={record} field="lastUpdatePostDate" />),
  ]
}

function mergeMissing(facts: readonly Fact[]): Fact[] {
  const merged: Fact[] = []
  for (const fact of facts) {
    const last = merged.at(-1)
    if (last?.absence && last.absence === fact.absence) last.labels.push(...fact.labels)
    else merged.push({ ...fact, labels: [...fact.labels] })
  }
  return merged
}

function Status({ record }: { record: TrialRecord }) {
  const { overallStatus, whyStopped, lastKnownStatus } = record.trial
  return (
    <span className="inline-flex items-baseline gap-1.5">
      {overallStatus && <StatusMark status={overallStatus} />}
      <span>
        <SourcedValue record={record} path="overallStatus" />
        {lastKnownStatus && (
          <span className="block font-normal text-xs">
            last known: <SourcedValue record={record} path="lastKnownStatus" />
          </span>
        )}
        {whyStopped && (
          <span className="block max-w-[40ch] font-normal text-xs">
            why: <SourcedValue record={record} path="whyStopped" />
          </span>
        )}
      </span>
    </span>
  )
}

export function Enrollment({ record }: { record: TrialRecord }) {
  const { enrollment } = record.trial
  return (
    <>
      <SourcedValue record={record} path="enrollment.count">
        {enrollment?.count.toLocaleString('en')}
      </SourcedValue>
      {enrollment?.type && (
        <span className="ml-1 font-normal text-xs">
          <SourcedValue record={record} path="enrollment.type" />
        </span>
      )}
    </>
  )
}

/** One limit without the other is shown with the kind of missing of the other: "no limit" would be a guess. */
function Ages({ record }: { record: TrialRecord }) {
  const { minimumAge, maximumAge } = record.trial
  const path = minimumAge ? 'minimumAge' : 'maximumAge'
  const missing = minimumAge ? (maximumAge ? undefined : 'maximumAge') : 'minimumAge'
  return (
    <>
      <SourcedValue record={record} path={path}>
        {describeAges(minimumAge, maximumAge)}
      </SourcedValue>
      {missing && (
        <span className="block font-normal text-muted text-xs">
          {missing === 'maximumAge' ? 'maximum' : 'minimum'} <MissingValue record={record} path={missing} />
        </span>
      )}
    </>
  )
}

/** Lowest to highest, each range of one kind of counted cells, told in the same words as in the list. */
function DoseLevels({ record }: { record: TrialRecord }) {
  const ranges = describeListedLevels(record.trial.dosing.doseLevels)
  if (ranges.length === 0) return <NotStated record={record} />
  return (
    <>
      {ranges.map(({ range, inferred, of }) => (
        <span key={`${range} ${of}`} className="block">
          <EvidenceLink href={placeUrl(record, 'dosing.doseLevels')}>{range}</EvidenceLink>
          <span className="font-normal text-xs">
            {inferred ? ' (inferred), ' : ' '}
            {of}
          </span>
        </span>
      ))}
    </>
  )
}

type DateField =
  | 'startDate'
  | 'completionDate'
  | 'lastUpdatePostDate'
  | 'primaryCompletionDate'
  | (typeof POST_DATES)[number]

export function DateFact({ record, field }: { record: TrialRecord; field: DateField }) {
  const type = record.trial[field]?.type
  return (
    <>
      <SourcedValue record={record} path={`${field}.date`} />
      {type && (
        <span className="ml-1 font-normal text-xs">
          <SourcedValue record={record} path={`${field}.type`} />
        </span>
      )}
    </>
  )
}
