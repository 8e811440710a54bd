import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminFrame } from '@/components/admin/admin-frame.tsx'
import { PreparedDocumentPage } from '@/components/admin/prepared-document-page.tsx'
import { describeProblem } from '@/components/admin/problems.ts'
import { parseMarks } from '@/components/trial/parse-marks.ts'
import { getPreparedImport } from '@/lib/desk/find-prepared.ts'
import { previewDocument } from '@/lib/desk/preview-document.ts'
import { firstOf, readCount, type SearchParams } from '../../../../read-params.ts'
import { requireAccount } from '../../../../require-account.ts'
import { findShownStale } from '../../find-shown-stale.ts'

type PageProps = { params: Promise<{ preparedId: string; position: string }>; searchParams: SearchParams }

export const metadata: Metadata = { title: 'Document of a prepared import' }

export default async function Page({ params, searchParams }: PageProps) {
  const account = await requireAccount('editor')
  const { preparedId, position } = await params
  const at = readCount(position)
  const shown = getPreparedImport(preparedId)
  const preview = shown && at !== undefined ? await previewDocument(shown.prepared.id, at) : undefined
  if (!shown || !preview) notFound()
  const { added, updated, unchanged, refused } = shown.totals
  const asked = await searchParams
  return (
    <AdminFrame account={account} current="imports">
      <PreparedDocumentPage
        problem={describeProblem(asked.problem)}
        prepared={shown.prepared}
        shown={preview}
        stale={await findShownStale(shown.prepared)}
        count={added + updated + unchanged + refused}
        marks={parseMarks(firstOf(asked.mark), preview.text?.length ?? 0)}
        field={firstOf(asked.field)}
        at={readCount(firstOf(asked.at))}
      />
    </AdminFrame>
  )
}
