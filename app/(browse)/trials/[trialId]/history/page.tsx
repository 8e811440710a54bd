import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HistoryPage } from '@/components/history/history-page.tsx'
import { PageFrame } from '@/components/ui/page-frame.tsx'
import { answerHistory } from '@/lib/records/get-history.ts'
import { parseHistoryQuestion } from '@/lib/search/history-question.ts'
import { isInHistory } from '@/lib/trial/history.ts'
import { historyUrl } from '@/lib/urls.ts'
import { loadHistory } from '../load-trial.ts'

type PageProps = {
  params: Promise<{ trialId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { record } = await loadHistory((await params).trialId, historyUrl)
  return { title: `History of ${record.trial.trialId}` }
}

export default async function Page({ params, searchParams }: PageProps) {
  const question = parseHistoryQuestion(await searchParams)
  const { record, history } = await loadHistory((await params).trialId, trialId => historyUrl(trialId, question))
  if (question && !isInHistory(history, question)) notFound()
  const answer = question && (await answerHistory(record.trial.trialId, history, question))
  return (
    <PageFrame current="trials">
      <HistoryPage trial={record.trial} history={history} question={question} answer={answer} />
    </PageFrame>
  )
}
