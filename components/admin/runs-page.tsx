import { PageLinks } from '@/components/ui/page-links.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import type { ImportRun } from '@/lib/trial/import-run.ts'
import { deskUrl, runsUrl } from '@/lib/urls.ts'
import { countWords } from './count-words.ts'
import { PageHead } from './page-head.tsx'
import { RunsTable } from './runs-table.tsx'

type RunsPageProps = { runs: readonly ImportRun[]; count: number; page: number; pages: number }

/** Every change of the registry, by whom, from what, and what it came to. */
export function RunsPage({ runs, count, page, pages }: RunsPageProps) {
  return (
    <>
      <PageHead title="Runs">
        {count > 0
          ? `${countWords(count, 'run')} that changed the registry, or were to. Each can be looked at and rolled back.`
          : 'Nothing was imported yet.'}
      </PageHead>
      {count === 0 ? (
        <p>
          <a href={deskUrl()}>Prepare an import</a>, or run “npm run import” on the server.
        </p>
      ) : (
        <Panel id="all-runs" title={pages > 1 ? `Page ${page} of ${pages}` : 'All runs'} padded={false}>
          <div className="max-sm:px-4 sm:px-1.5">
            <RunsTable runs={runs} />
          </div>
        </Panel>
      )}
      <PageLinks page={page} pages={pages} href={runsUrl} />
    </>
  )
}
