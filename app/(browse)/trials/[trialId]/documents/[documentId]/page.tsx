import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentPage } from '@/components/trial/document-page.tsx'
import { parseMarks } from '@/components/trial/parse-marks.ts'
import { PageFrame } from '@/components/ui/page-frame.tsx'
import { getDocument } from '@/lib/store/get-document.ts'
import { documentUrl } from '@/lib/urls.ts'
import { loadHistory } from '../../load-trial.ts'

type PageProps = {
  params: Promise<{ trialId: string; documentId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { trialId, documentId } = await params
  const { record } = await loadHistory(trialId, id => documentUrl(id, documentId))
  return { title: `Registry text of ${record.trial.trialId}` }
}

export default async function Page({ params, searchParams }: PageProps) {
  const { trialId, documentId } = await params
  const { record, history } = await loadHistory(trialId, id => documentUrl(id, documentId))
  const stored = await getDocument(documentId)
  if (!stored || stored.trialId !== record.trial.trialId) notFound()
  const { field, at, mark } = await searchParams
  return (
    <PageFrame current="trials">
      <DocumentPage
        record={record}
        document={stored.document}
        takenBackBy={history.documents.find(({ id }) => id === documentId)?.takenBackBy ?? undefined}
        text={stored.text}
        warnings={stored.warnings}
        field={firstOf(field)}
        at={parseOffset(firstOf(at))}
        marks={parseMarks(firstOf(mark), stored.text.length)}
      />
    </PageFrame>
  )
}

const firstOf = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value)?.slice(0, 500) || undefined

const parseOffset = (value: string | undefined): number | undefined =>
  value && /^\d{1,9}$/.test(value) ? Number(value) : undefined
