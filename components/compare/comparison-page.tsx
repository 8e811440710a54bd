import { ButtonLink } from '@/components/ui/button.tsx'
import { Note } from '@/components/ui/note.tsx'
import { queryFor } from '@/lib/search/trial-query.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { trialsUrl, trialUrl } from '@/lib/urls.ts'
import { buildComparison, type Comparison } from './build-comparison.ts'
import { ComparisonCharts } from './comparison-charts.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import { AddTrial, ComparisonTools } from './comparison-tools.tsx'
import { urlOf } from './comparison-view.ts'
import { type ComparisonRequest, MOST_COMPARED } from './read-comparison.ts'

type ComparisonPageProps = {
  request: ComparisonRequest
  /** The trials asked for that are here, in the order asked for. */
  found: readonly TrialRecord[]
  /** Where the site answers, "https://trials.example": what a link to pass on begins with. */
  origin: string
}

/** Two to six trials side by side; with fewer, how to choose them. */
export function ComparisonPage({ request, found, origin }: ComparisonPageProps) {
  const records = found.slice(0, MOST_COMPARED)
  if (records.length < 2) return <TooFew request={request} found={records} />
  const view = { ids: records.map(({ trial }) => trial.trialId), differing: request.onlyDiffering, dose: request.dose }
  const comparison = buildComparison(records, view.differing)
  return (
    <>
      <h1 className="font-semibold text-xl">{records.length} trials side by side</h1>
      <p className="mt-1 mb-3 max-w-prose text-muted">
        Each value leads to the words it was read from. A row marked ≠ differs between trials; what a registry never
        says counts as unknown, not as a difference.
      </p>
      <Remarks request={request} found={found} />
      <ComparisonTools view={view} differing={comparison.counts.differs} link={`${origin}${urlOf(view)}`} />
      <ComparisonCharts records={records} view={view} />
      <LeftOut comparison={comparison} onlyDiffering={view.differing} />
      <div className="mt-3">
        <ComparisonTable records={records} comparison={comparison} view={view} />
      </div>
    </>
  )
}

function LeftOut({ comparison, onlyDiffering }: { comparison: Comparison; onlyDiffering: boolean }) {
  if (!onlyDiffering) return null
  const { differs, same, unknown } = comparison.counts
  return (
    <p className="mt-3 text-muted text-xs">
      {differs === 0 ? 'No row differs.' : `${differs} rows differ.`} Left out: {same} that tell the same
      {unknown > 0 && <>, {unknown} of which fewer than two trials say anything</>}
      {comparison.leftOut.length > 0 && <> ({comparison.leftOut.join(', ')})</>}. Rows with an open point stay.
    </p>
  )
}

/** What of the address could not be shown, in sentences. */
function Remarks({ request, found }: Pick<ComparisonPageProps, 'request' | 'found'>) {
  const here = new Set<string>(found.map(({ trial }) => trial.trialId))
  const unknown = request.ids.filter(id => !here.has(id))
  const beyond = found.slice(MOST_COMPARED).map(({ trial }) => trial.trialId)
  const remarks = [
    unknown.length > 0 && `Not here, so not compared: ${unknown.join(', ')}.`,
    request.malformed.length > 0 &&
      `Read as no registry number, so not compared: ${request.malformed.map(text => `“${text}”`).join(', ')}.`,
    beyond.length > 0 && `At most ${MOST_COMPARED} trials stand side by side; left out: ${beyond.join(', ')}.`,
  ].filter(remark => typeof remark === 'string')
  return remarks.map(remark => (
    <div key={remark} className="mb-2 max-w-prose">
      <Note>{remark}</Note>
    </div>
  ))
}

/** Fewer than two trials to compare: says so, and how to choose more. */
function TooFew({ request, found }: Pick<ComparisonPageProps, 'request' | 'found'>) {
  const ids = found.map(({ trial }) => trial.trialId)
  return (
    <div className="max-w-prose">
      <h1 className="font-semibold text-2xl">Compare trials</h1>
      <div className="mt-3 space-y-3">
        <Remarks request={request} found={found} />
        {found.map(({ trial }) => (
          <p key={trial.trialId}>
            Chosen so far: <a href={trialUrl(trial.trialId, ids)}>{trial.trialId}</a>
            {trial.briefTitle && <>, {trial.briefTitle}</>}.
          </p>
        ))}
        <p>
          A comparison takes two to six trials. Tick them in the list and choose “Compare selected”, or add one here by
          its number.
        </p>
        <AddTrial view={{ ids, differing: request.onlyDiffering, dose: request.dose }} />
        <p className="pt-2">
          <ButtonLink look="primary" href={trialsUrl({ ...queryFor(), ids })}>
            Choose from the list
          </ButtonLink>
        </p>
      </div>
    </div>
  )
}
