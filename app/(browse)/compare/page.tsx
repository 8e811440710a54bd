import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { ComparisonPage } from '@/components/compare/comparison-page.tsx'
import { MOST_COMPARED, readComparison } from '@/components/compare/read-comparison.ts'
import { PageFrame } from '@/components/ui/page-frame.tsx'
import { getTrials } from '@/lib/records/get-trials.ts'
import { originOf } from './origin-of.ts'

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { ids } = readComparison(await searchParams)
  return { title: ids.length > 1 ? `Compare ${ids.slice(0, MOST_COMPARED).join(', ')}` : 'Compare trials' }
}

export default async function Page({ searchParams }: PageProps) {
  const request = readComparison(await searchParams)
  const found = await getTrials(request.ids)
  const isAsked = request.ids.length + request.malformed.length > 0
  if (isAsked && found.length === 0) notFound()
  return (
    <PageFrame current="compare" ids={found.map(({ trial }) => trial.trialId)}>
      <ComparisonPage request={request} found={found} origin={originOf(await headers())} />
    </PageFrame>
  )
}
