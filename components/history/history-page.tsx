import { Note } from '@/components/ui/note.tsx'
import { queryFor } from '@/lib/search/trial-query.ts'
import type { HistoryAnswer, HistoryDocument, HistoryQuestion } from '@/lib/trial/history.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { trialsUrl, trialUrl } from '@/lib/urls.ts'
import { ChangesSection } from './changes-section.tsx'
import { DocumentsSection } from './documents-section.tsx'

type HistoryPageProps = {
  trial: Pick<Trial, 'trialId' | 'briefTitle'>
  /** Every text of the trial, newest first. */
  documents: readonly HistoryDocument[]
  question: HistoryQuestion | undefined
  answer: HistoryAnswer | undefined
}

/** The registry texts that ever told a trial, and what became of it between two of them or by an import. */
export function HistoryPage({ trial: { trialId, briefTitle }, documents, question, answer }: HistoryPageProps) {
  return (
    <>
      <nav aria-label="Breadcrumb" className="mb-2 text-muted text-xs print:hidden">
        <a href={trialsUrl(queryFor())}>Trials</a> <span aria-hidden="true">›</span>{' '}
        <a href={trialUrl(trialId)}>{trialId}</a> <span aria-hidden="true">›</span> History
      </nav>
      <h1 className="font-semibold text-xl">History of {trialId}</h1>
      {briefTitle && <p className="mt-1 text-muted">{briefTitle}</p>}
      <div className="mt-4 space-y-4">
        <DocumentsSection trialId={trialId} documents={documents} question={question} />
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
