import type { Metadata } from 'next'
import { KeepSaved } from '@/components/saved/keep-saved.tsx'
import { SaveSearchButton } from '@/components/saved/save-search-button.tsx'
import { ActiveFilters } from '@/components/search/active-filters.tsx'
import { ExportForm, ExportLinks } from '@/components/search/export-links.tsx'
import { FilterPanel } from '@/components/search/filter-panel.tsx'
import { FollowSelection } from '@/components/search/follow-selection.tsx'
import { listFilters } from '@/components/search/list-filters.ts'
import { NoHits } from '@/components/search/no-hits.tsx'
import { Pager } from '@/components/search/pager.tsx'
import { QueryReading } from '@/components/search/query-reading.tsx'
import { ReadySets } from '@/components/search/ready-sets.tsx'
import { SearchBox } from '@/components/search/search-box.tsx'
import { SelectionBar } from '@/components/search/selection-bar.tsx'
import { SortFields } from '@/components/search/sort-fields.tsx'
import { SortMenu } from '@/components/search/sort-menu.tsx'
import { TrialTable } from '@/components/search/trial-table.tsx'
import { PageFrame } from '@/components/ui/page-frame.tsx'
import { searchTrials } from '@/lib/records/search-trials.ts'
import { parseTrialQuery, serializeTrialQuery, type TrialQuery } from '@/lib/search/trial-query.ts'
import { trialsUrl } from '@/lib/urls.ts'

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const FORM_ID = 'list'

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { q } = parseTrialQuery(await searchParams)
  return { title: q ? `Trials: ${q}` : 'Trials' }
}

export default async function TrialsPage({ searchParams }: PageProps) {
  const query = parseTrialQuery(await searchParams)
  const list = await searchTrials(query)
  return (
    <PageFrame current="trials" ids={query.ids} search={false} scripts={<ListScripts />}>
      <form id={FORM_ID} action={trialsUrl()}>
        <SearchBox id="q" q={query.q} />
        <SortFields query={query} />
        <div className="mt-4 grid items-start gap-x-7 gap-y-4 lg:grid-cols-[15.5rem_minmax(0,1fr)]">
          <FilterPanel query={query} facets={list.facets} />
          <div className="@container min-w-0 lg:col-start-2">
            <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
              <h1 className="font-semibold text-xl">{headline(list.total, list.page, list.pages)}</h1>
              <div className="flex flex-wrap items-baseline gap-x-4">
                <SortMenu query={query} />
                <SaveSearchButton search={searchOf(query)} name={nameOf(query)} total={list.total} />
              </div>
            </div>
            <div className="mb-3 space-y-2 empty:hidden">
              <ActiveFilters query={query} />
              <ReadySets query={query} facets={list.facets} />
              <QueryReading query={query} interpretation={list.interpretation} suggestion={list.suggestion} />
            </div>
            {list.rows.length === 0 ? (
              <NoHits query={query} interpretation={list.interpretation} />
            ) : (
              <div className="rounded-t-lg border border-line border-b-0 bg-surface">
                <TrialTable query={query} rows={list.rows} hits={list.hits} />
              </div>
            )}
            {(list.rows.length > 0 || query.ids.length > 0) && (
              <SelectionBar query={query} shown={list.rows.map(row => row.trialId)} />
            )}
            <Pager query={query} page={list.page} pages={list.pages} />
            <ExportLinks query={query} total={list.total} />
          </div>
        </div>
      </form>
      <ExportForm query={query} />
    </PageFrame>
  )
}

const ListScripts = () => (
  <>
    <FollowSelection formId={FORM_ID} />
    <KeepSaved />
  </>
)

/** What a saved search keeps of the list: not its page, and not the ticks. */
const searchOf = (query: TrialQuery): string => String(serializeTrialQuery({ ...query, page: 1, ids: [] }))

const nameOf = (query: TrialQuery): string =>
  [query.q, ...listFilters(query).map(({ label }) => label)].filter(Boolean).join(' · ') || 'All trials'

function headline(total: number, page: number, pages: number): string {
  const trials = `${total.toLocaleString('en-US')} ${total === 1 ? 'trial' : 'trials'}`
  return pages > 1 ? `${trials}, page ${page} of ${pages}` : trials
}
