import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HistoryPage } from '@/components/history/history-page.tsx'
import { PageFrame } from '@/components/ui/page-frame.tsx'
import { answerHistory } from '@/lib/records/get-history.ts'
import { parseHistoryQuestion } from '@/lib/search/history-question.ts'
import { listDocuments } from '@/lib/store/list-documents.ts'
import { isInHistory } from '@/lib/trial/history.ts'
import { historyUrl } from '@/lib/urls.ts'
import { loadTrial } from '../load-trial.ts'

type PageProps = {
  params: Promise<{ trialId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { trial } = await loadTrial((await params).trialId)
  return { title: `History of ${trial.trialId}` }
}

export default async function Page({ params, searchParams }: PageProps) {
  const question = parseHistoryQuestion(await searchParams)
  const { trial } = await loadTrial((await params).trialId, trialId => historyUrl(trialId, question))
  const documents = await listDocuments(trial.trialId)
  if (question && !isInHistory(documents, question)) notFound()
  const answer = question && (await answerHistory(trial.trialId, documents, question))
  return (
    <PageFrame current="trials">
      <HistoryPage trial={trial} documents={documents} question={question} answer={answer} />
    </PageFrame>
  )
}
