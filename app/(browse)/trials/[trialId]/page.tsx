import type { Metadata } from 'next'
import { KeepSaved } from '@/components/saved/keep-saved.tsx'
import { TrialPage } from '@/components/trial/trial-page.tsx'
import { PageFrame } from '@/components/ui/page-frame.tsx'
import { getTrials } from '@/lib/records/get-trials.ts'
import { parseTrialIds } from '@/lib/search/trial-query.ts'
import { loadTrial } from './load-trial.ts'

type PageProps = {
  params: Promise<{ trialId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { trial } = await loadTrial((await params).trialId)
  return { title: trial.briefTitle ? `${trial.trialId}: ${trial.briefTitle}` : trial.trialId }
}

export default async function Page({ params, searchParams }: PageProps) {
  const record = await loadTrial((await params).trialId)
  const selected = parseTrialIds(await searchParams)
  const related = await getTrials(record.trial.relatedTrials.map(({ trialId }) => trialId))
  const known = new Set(related.map(({ trial }) => trial.trialId))
  return (
    <PageFrame current="trials" ids={selected} scripts={<KeepSaved />}>
      <TrialPage record={record} selected={selected} known={known} />
    </PageFrame>
  )
}
