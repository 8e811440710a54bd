import { officialRecordUrl } from '@/lib/trial/trial-id.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { trialUrl } from '@/lib/urls.ts'
import { MissingFields } from './missing-fields.tsx'
import { type Column, RecordTable } from './record-table.tsx'
import { SourcedValue } from './sourced-value.tsx'
import { TrialSection } from './trial-section.tsx'

const RELATED_ROOTS = ['relatedTrials'] as const

type RelatedSectionProps = {
  record: TrialRecord
  /** The numbers of those related trials that this registry browser has a page for. */
  known: ReadonlySet<string>
}

export function RelatedSection({ record, known }: RelatedSectionProps) {
  const { relatedTrials } = record.trial
  const columns: Column[] = [
    {
      label: 'Number',
      className: 'sm:w-36',
      cell: at => <SourcedValue record={record} path={`relatedTrials.${at}.trialId`} />,
    },
    {
      label: 'Title',
      isUsed: relatedTrials.some(({ briefTitle }) => briefTitle),
      cell: at => <SourcedValue record={record} path={`relatedTrials.${at}.briefTitle`} />,
    },
    {
      label: 'Status',
      className: 'sm:w-40',
      isUsed: relatedTrials.some(({ overallStatus }) => overallStatus),
      cell: at => <SourcedValue record={record} path={`relatedTrials.${at}.overallStatus`} />,
    },
    {
      label: 'Phase',
      className: 'sm:w-28',
      isUsed: relatedTrials.some(({ phases }) => phases.length > 0),
      cell: at => <SourcedValue record={record} path={`relatedTrials.${at}.phases`} />,
    },
    {
      label: 'Open',
      className: 'sm:w-36',
      cell: at => <Open trialId={relatedTrials[at]?.trialId ?? ''} known={known} />,
    },
  ]
  return (
    <TrialSection id="related" title="Related trials" warned={{ record, roots: RELATED_ROOTS }}>
      {relatedTrials.length > 0 && (
        <>
          <p className="text-muted text-xs">Trials that the registry’s page names as similar, as it described them.</p>
          <RecordTable caption="Related trials" columns={columns} count={relatedTrials.length} />
        </>
      )}
      <MissingFields record={record} roots={RELATED_ROOTS} />
    </TrialSection>
  )
}

function Open({ trialId, known }: { trialId: string; known: ReadonlySet<string> }) {
  const official = officialRecordUrl(trialId)
  if (known.has(trialId))
    return (
      <a href={trialUrl(trialId)}>
        Page here<span className="sr-only"> of {trialId}</span>
      </a>
    )
  return official ? (
    <a href={official} rel="external">
      Official record<span className="sr-only"> of {trialId}</span>
    </a>
  ) : (
    <span className="text-muted">no page here</span>
  )
}
