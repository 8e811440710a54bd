import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminFrame } from '@/components/admin/admin-frame.tsx'
import { isUnderWay } from '@/components/admin/describe-prepared.ts'
import { FollowJob } from '@/components/admin/follow-job.tsx'
import { JOB_PANEL_ID } from '@/components/admin/job-panel.tsx'
import { describeProblem } from '@/components/admin/problems.ts'
import { RollBackPage } from '@/components/admin/roll-back-page.tsx'
import { ensureRunner } from '@/lib/desk/ensure-runner.ts'
import { findJobBefore, findRollBackJob } from '@/lib/desk/find-job.ts'
import { planRollBack } from '@/lib/records/plan-roll-back.ts'
import { getImportRun } from '@/lib/store/list-import-runs.ts'
import { jobEventsPath } from '@/lib/urls.ts'
import { readCount, readPage, type SearchParams } from '../../../read-params.ts'
import { requireAccount } from '../../../require-account.ts'

type PageProps = { params: Promise<{ runId: string }>; searchParams: SearchParams }

export const metadata: Metadata = { title: 'Roll back a run' }

export default async function Page({ params, searchParams }: PageProps) {
  const account = await requireAccount('admin')
  ensureRunner()
  const id = readCount((await params).runId)
  const run = id === undefined ? null : await getImportRun(id)
  if (!run) notFound()
  const asked = await searchParams
  const page = readPage(asked.page)
  const job = findRollBackJob(run.id)
  const goesOn = isUnderWay({ job })
  const plan = goesOn ? null : await planRollBack(run.id, page)
  return (
    <AdminFrame
      account={account}
      current="runs"
      scripts={job && goesOn && <FollowJob panelId={JOB_PANEL_ID} events={jobEventsPath(job.id)} />}
    >
      <RollBackPage
        problem={describeProblem(asked.problem)}
        run={run}
        plan={plan}
        job={job}
        waitsFor={job && findJobBefore(job)}
        page={page}
        now={Date.now()}
      />
    </AdminFrame>
  )
}
