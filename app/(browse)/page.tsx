import { MOST_COMPARED } from '@/components/compare/read-comparison.ts'
import { ComparisonDoor } from '@/components/search/comparison-door.tsx'
import { NewestTrials } from '@/components/search/newest-trials.tsx'
import { SearchBox } from '@/components/search/search-box.tsx'
import { SummaryChart } from '@/components/search/summary-chart.tsx'
import { PageFrame } from '@/components/ui/page-frame.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import type { RegistrySummary, TrialRow } from '@/lib/search/trial-list.ts'
import { queryFor, toggleFilter } from '@/lib/search/trial-query.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { summarizeRegistry } from '@/lib/store/summarize-registry.ts'
import { Phase } from '@/lib/trial/phase.ts'
import { trialsUrl } from '@/lib/urls.ts'

/** Counts change with every import, which may happen in another process. */
export const dynamic = 'force-dynamic'

const NK_LEUKEMIA = toggleFilter(queryFor(), 'set', 'NK_LEUKEMIA')

export default async function HomePage() {
  const [summary, set] = await Promise.all([summarizeRegistry(), findTrials(NK_LEUKEMIA)])
  const compared = withDosesFirst(set.rows).slice(0, MOST_COMPARED)
  return (
    <PageFrame search={false}>
      <h1 className="text-balance font-semibold text-2xl">
        Clinical trials, each value with the words it was read from
      </h1>
      <p className="mt-1 mb-5 max-w-4xl text-base text-muted">{contents(summary)}</p>
      <form action={trialsUrl()} className="max-w-5xl">
        <SearchBox id="q" q="" />
      </form>
      <div className="mt-7 grid gap-4 md:grid-cols-2 xl:grid-cols-3">
        <SummaryChart name="status" title="Trials by status" counts={summary.statuses} />
        <SummaryChart
          name="phase"
          title="Trials by phase"
          note="A phase 1/2 trial counts in both."
          counts={inOrderOfDevelopment(summary.phases)}
        />
        <SummaryChart
          name="target"
          title="Trials by target antigen"
          note="As titles and interventions name them; a trial may name several, or none."
          counts={summary.targets}
        />
      </div>
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <Panel
          id="newest"
          title="Newest records"
          padded={false}
          aside={
            <a href={trialsUrl()} className="link">
              All trials
            </a>
          }
        >
          {summary.newest.length > 0 ? (
            <NewestTrials rows={summary.newest} />
          ) : (
            <p className="px-4 pb-4">
              None yet. Registry texts come in by a command: <code className="font-mono">npm run import -- seeds</code>.
            </p>
          )}
        </Panel>
        {compared.length > 1 && <ComparisonDoor rows={compared} query={NK_LEUKEMIA} total={set.total} />}
      </div>
    </PageFrame>
  )
}

/** Trials that state no doses have less to compare. */
const withDosesFirst = (rows: readonly TrialRow[]): TrialRow[] =>
  rows.toSorted((a, b) => Number(b.doseLevels.length > 0) - Number(a.doseLevels.length > 0))

const inOrderOfDevelopment = (phases: RegistrySummary['phases']): RegistrySummary['phases'] =>
  phases.toSorted((a, b) => stepOf(a.value) - stepOf(b.value))

const stepOf = (phase: string): number => (Phase.options as readonly string[]).indexOf(phase)

/** What is here: "5 trials, read from 5 registry texts (2 MedPath, 1 Veeva, 2 MedDataX); last import 2026-11-22." */
function contents({ trials, documents, importedAt }: RegistrySummary): string {
  const total = documents.reduce((sum, { count }) => sum + count, 0)
  const byRegistry = documents.map(({ registry, count }) => `${count} ${registry}`).join(', ')
  const texts = `${total} registry ${total === 1 ? 'text' : 'texts'}${byRegistry && ` (${byRegistry})`}`
  const imported = importedAt ? `; last import ${importedAt.slice(0, 10)}` : ''
  return `${trials.toLocaleString('en-US')} ${trials === 1 ? 'trial' : 'trials'}, read from ${texts}${imported}.`
}
