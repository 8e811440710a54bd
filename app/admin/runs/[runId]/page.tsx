import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminFrame } from '@/components/admin/admin-frame.tsx'
import { describeProblem } from '@/components/admin/problems.ts'
import { RunPage } from '@/components/admin/run-page.tsx'
import { getImportRun } from '@/lib/store/list-import-runs.ts'
import { listRunChanges, listRunRefusals, listRunWarnings } from '@/lib/store/list-run-changes.ts'
import { readCount, readPage, type SearchParams } from '../../read-params.ts'
import { requireAccount } from '../../require-account.ts'

type PageProps = { params: Promise<{ runId: string }>; searchParams: SearchParams }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const id = readCount((await params).runId)
  return { title: id === undefined ? 'Run' : `Run no. ${id}` }
}

export default async function Page({ params, searchParams }: PageProps) {
  const account = await requireAccount('editor')
  const id = readCount((await params).runId)
  const run = id === undefined ? null : await getImportRun(id)
  if (!run) notFound()
  const asked = await searchParams
  const page = readPage(asked.page)
  const [changes, warned, refusals] = await Promise.all([
    listRunChanges(run.id, page),
    listRunWarnings(run.id),
    listRunRefusals(run.id),
  ])
  if (page > changes.pages) notFound()
  return (
    <AdminFrame account={account} current="runs">
      <RunPage
        account={account}
        problem={describeProblem(asked.problem)}
        run={run}
        changes={changes.rows}
        count={changes.total}
        page={page}
        pages={changes.pages}
        warned={warned.rows}
        warnedTotal={warned.total}
        refusals={refusals.rows}
      />
    </AdminFrame>
  )
}
