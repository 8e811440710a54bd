import { StarButton } from '@/components/saved/star-button.tsx'
import { ButtonLink } from '@/components/ui/button.tsx'
import { queryFor } from '@/lib/search/trial-query.ts'
import { officialRecordUrl } from '@/lib/trial/trial-id.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { compareUrl, trialsUrl } from '@/lib/urls.ts'
import { MissingValue, SourcedValue } from './sourced-value.tsx'

type TrialHeadProps = { record: TrialRecord; selected: readonly string[] }

export function TrialHead({ record, selected }: TrialHeadProps) {
  const { trial } = record
  return (
    <div>
      <nav aria-label="Breadcrumb" className="mb-2 text-muted text-xs print:hidden">
        <a href={trialsUrl({ ...queryFor(), ids: [...selected] })}>Trials</a> <span aria-hidden="true">›</span>{' '}
        {trial.trialId}
      </nav>
      <h1 className="max-w-[60ch] font-semibold text-xl sm:text-2xl">
        {trial.briefTitle ? <SourcedValue record={record} path="briefTitle" /> : trial.trialId}
      </h1>
      {!trial.briefTitle && (
        <p>
          <span className="text-muted">Title </span>
          <MissingValue record={record} path="briefTitle" />
        </p>
      )}
      <div className="mt-1.5 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="font-semibold">
          <SourcedValue record={record} path="trialId" />
        </span>
        {trial.acronym && <SourcedValue record={record} path="acronym" />}
        {trial.orgStudyId && <SourcedValue record={record} path="orgStudyId" />}
        <span>
          {!trial.leadSponsor && <span className="text-muted">Lead sponsor </span>}
          <SourcedValue record={record} path="leadSponsor.name" />
        </span>
      </div>
      <HeadLinks record={record} selected={selected} />
    </div>
  )
}

function HeadLinks({ record, selected }: TrialHeadProps) {
  const { trialId } = record.trial
  const official = officialRecordUrl(trialId)
  const isSelected = selected.includes(trialId)
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <ButtonLink href={compareUrl(isSelected ? selected : [...selected, trialId])} className="print:hidden">
        {isSelected ? 'Open the comparison' : 'Add to comparison'}
      </ButtonLink>
      <StarButton trialId={trialId} named />
      {official ? (
        <a href={official} rel="external">
          Official record<span className="hidden print:inline"> {official}</span>
        </a>
      ) : (
        <span className="text-muted">No fixed address for the official record</span>
      )}
      {record.documents.map(
        ({ id, registry, url }) =>
          url && (
            <a key={id} href={url} rel="external">
              {registry} page
            </a>
          ),
      )}
    </div>
  )
}
