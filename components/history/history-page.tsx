import { Note } from '@/components/ui/note.tsx'
import { queryFor } from '@/lib/search/trial-query.ts'
import type { HistoryAnswer, HistoryQuestion, TrialHistory } from '@/lib/trial/history.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { trialsUrl, trialUrl } from '@/lib/urls.ts'
import { ChangesSection } from './changes-section.tsx'
import { DocumentsSection } from './documents-section.tsx'

type HistoryPageProps = {
  trial: Pick<Trial, 'trialId' | 'briefTitle'>
  history: TrialHistory
  question: HistoryQuestion | undefined
  answer: HistoryAnswer | undefined
}

/** The registry texts that ever told a trial, and what became of it between two of them or by an import. */
export function HistoryPage({ trial: { trialId, briefTitle }, history, question, answer }: HistoryPageProps) {
  const isTold = history.documents.some(({ current }) => current)
  return (
    <>
      <nav aria-label="Breadcrumb" className="mb-2 text-muted text-xs print:hidden">
        <a href={trialsUrl(queryFor())}>Trials</a> <span aria-hidden="true">›</span>{' '}
        {isTold ? <a href={trialUrl(trialId)}>{trialId}</a> : trialId} <span aria-hidden="true">›</span> History
      </nav>
      <h1 className="font-semibold text-xl">History of {trialId}</h1>
      {briefTitle && <p className="mt-1 text-muted">{briefTitle}</p>}
      <div className="mt-4 space-y-4">
        {!isTold && <Note>{saysNothing(history)}</Note>}
        <DocumentsSection trialId={trialId} history={history} question={question} isTold={isTold} />
        {answer?.kind === 'none' && (
          <section id="changes" aria-label="What changed">
            <Note kind="plain">{answer.sentence}</Note>
          </section>
        )}
        {answer?.kind === 'changes' && <ChangesSection answer={answer} />}
      </div>
    </>
  )
}

const saysNothing = ({ runs: [last] }: TrialHistory): string =>
  `No text tells this trial any more${last ? ` since roll-back no. ${last.id}` : ''}: it is in no list and has no page. What was taken back stays here.`
