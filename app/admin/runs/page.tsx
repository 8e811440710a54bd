import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame.tsx'
import { RunsPage } from '@/components/admin/runs-page.tsx'
import { listImportRuns } from '@/lib/store/list-import-runs.ts'
import { readPage, type SearchParams } from '../read-params.ts'
import { requireAccount } from '../require-account.ts'

export const metadata: Metadata = { title: 'Runs' }

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const account = await requireAccount('editor')
  const asked = readPage((await searchParams).page)
  const found = await listImportRuns(asked)
  const page = Math.min(asked, found.pages)
  const { rows, total, pages } = page === asked ? found : await listImportRuns(page)
  return (
    <AdminFrame account={account} current="runs">
      <RunsPage runs={rows} count={total} page={page} pages={pages} />
    </AdminFrame>
  )
}
