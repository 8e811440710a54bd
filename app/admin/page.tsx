import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame.tsx'
import { DeskPage } from '@/components/admin/desk-page.tsx'
import { DropFiles } from '@/components/admin/drop-files.tsx'
import { DROP_ZONE_ID } from '@/components/admin/offer-panel.tsx'
import { describeProblem } from '@/components/admin/problems.ts'
import { ensureRunner } from '@/lib/desk/ensure-runner.ts'
import { listUnfinishedJobs } from '@/lib/desk/find-job.ts'
import { listPreparedImports } from '@/lib/desk/find-prepared.ts'
import { MAX_FILES, MAX_TEXTS, MAX_UPLOAD_SIZE } from '@/lib/desk/limits.ts'
import { hasSeeds } from '@/lib/desk/list-offered.ts'
import { listImportRuns } from '@/lib/store/list-import-runs.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import type { ImportRun } from '@/lib/trial/import-run.ts'
import type { SearchParams } from './read-params.ts'
import { requireAccount } from './require-account.ts'

export const metadata: Metadata = { title: 'Import desk' }

const LAST_RUNS = 8

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const account = await requireAccount('editor')
  ensureRunner()
  return (
    <AdminFrame account={account} current="imports" scripts={<DropFiles formId={DROP_ZONE_ID} />}>
      <DeskPage
        problem={describeProblem((await searchParams).problem)}
        imports={listPreparedImports()}
        jobs={listUnfinishedJobs()}
        runs={await listLastRuns()}
        limits={{ bytes: MAX_UPLOAD_SIZE, files: MAX_FILES, texts: MAX_TEXTS }}
        hasSeeds={hasSeeds()}
        now={Date.now()}
      />
    </AdminFrame>
  )
}

/** None where there is no registry yet: the desk can bring in its first trials. */
async function listLastRuns(): Promise<ImportRun[]> {
  try {
    return (await listImportRuns()).rows.slice(0, LAST_RUNS)
  } catch (error) {
    if (error instanceof StoreUnavailable && error.code === 'databaseMissing') return []
    throw error
  }
}
