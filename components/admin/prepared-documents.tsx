import { PageLinks } from '@/components/ui/page-links.tsx'
import { preparedUrl } from '@/lib/urls.ts'
import { DocumentsTable } from './documents-table.tsx'
import type { PreparedPageProps } from './prepared-page.tsx'

type PreparedDocumentsProps = Pick<PreparedPageProps, 'shown' | 'outcome' | 'page' | 'pages' | 'documents'> & {
  choosing: boolean
}

/** A page of an import's texts, with links to the others. */
export function PreparedDocuments({ shown, outcome, page, pages, documents, choosing }: PreparedDocumentsProps) {
  const { prepared } = shown
  if (documents.length === 0) return <p className="text-muted">There are no such documents.</p>
  return (
    <>
      <DocumentsTable prepared={prepared} documents={documents} choosing={choosing} />
      {!choosing && (
        <PageLinks page={page} pages={pages} href={to => preparedUrl(prepared.id, { outcome, page: to })} />
      )}
    </>
  )
}
