import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminFrame } from '@/components/admin/admin-frame.tsx'
import { CHOOSE_FORM_ID } from '@/components/admin/choose-form.tsx'
import { isUnderWay, type ShownImport } from '@/components/admin/describe-prepared.ts'
import { FollowJob } from '@/components/admin/follow-job.tsx'
import { JOB_PANEL_ID } from '@/components/admin/job-panel.tsx'
import { KeepChoice } from '@/components/admin/keep-choice.tsx'
import { PreparedPage } from '@/components/admin/prepared-page.tsx'
import { describeProblem } from '@/components/admin/problems.ts'
import type { ShownPreview } from '@/components/admin/shown-preview.ts'
import { ensureRunner } from '@/lib/desk/ensure-runner.ts'
import { getPreparedImport } from '@/lib/desk/find-prepared.ts'
import { DOCUMENT_FILTERS, DOCUMENTS_PER_PAGE, listPreparedDocuments } from '@/lib/desk/list-prepared-documents.ts'
import type { PreparedDocument } from '@/lib/desk/prepared-import.ts'
import { previewDocument } from '@/lib/desk/preview-document.ts'
import { jobEventsPath } from '@/lib/urls.ts'
import { firstOf, readPage, type SearchParams } from '../../read-params.ts'
import { requireAccount } from '../../require-account.ts'
import { findShownStale } from './find-shown-stale.ts'

type PageProps = { params: Promise<{ preparedId: string }>; searchParams: SearchParams }

export const metadata: Metadata = { title: 'Prepared import' }

export default async function Page({ params, searchParams }: PageProps) {
  const account = await requireAccount('editor')
  ensureRunner()
  const found = getPreparedImport((await params).preparedId)
  if (!found) notFound()
  const shown = { ...found, stale: await findShownStale(found.prepared) }
  const { id } = shown.prepared
  const asked = await searchParams
  const outcome = DOCUMENT_FILTERS.find(filter => filter === firstOf(asked.outcome))
  const { documents, page, pages } = listPage(id, outcome, readPage(asked.page))
  const { job } = shown
  return (
    <AdminFrame
      account={account}
      current="imports"
      scripts={
        <>
          {job && isUnderWay(shown) && <FollowJob panelId={JOB_PANEL_ID} events={jobEventsPath(job.id)} />}
          <KeepChoice formId={CHOOSE_FORM_ID} />
        </>
      }
    >
      <PreparedPage
        account={account}
        problem={describeProblem(asked.problem)}
        shown={shown}
        outcome={outcome}
        page={page}
        pages={pages}
        documents={documents}
        conflicts={countOf(id, 'conflicts')}
        failed={countOf(id, 'failed')}
        previews={await previewsOf(shown, documents)}
        now={Date.now()}
      />
    </AdminFrame>
  )
}

type Filter = (typeof DOCUMENT_FILTERS)[number] | undefined

/** The last page where fewer are left than the address asks for. */
function listPage(id: string, outcome: Filter, asked: number) {
  const found = listPreparedDocuments(id, { outcome, page: asked })
  const pages = Math.max(1, Math.ceil(found.count / DOCUMENTS_PER_PAGE))
  const page = Math.min(asked, pages)
  return { ...(page === asked ? found : listPreparedDocuments(id, { outcome, page })), page, pages }
}

const countOf = (id: string, outcome: Filter): number => listPreparedDocuments(id, { outcome, size: 1 }).count

/** So few updates are shown field by field with the list itself, where that is short. */
const FEW = 3
const SHORT_LIST = 10

async function previewsOf(
  { prepared, totals, stale }: ShownImport,
  documents: readonly PreparedDocument[],
): Promise<ShownPreview[]> {
  // They would be compared with the registry as it is now, and the list was not.
  if (prepared.state !== 'ready' || stale || totals.updated > FEW || documents.length > SHORT_LIST) return []
  const changing = documents.filter(({ outcome }) => outcome === 'updated')
  const previews = await Promise.all(changing.map(({ position }) => previewDocument(prepared.id, position)))
  return previews.filter(preview => preview !== undefined)
}
