import type { Metadata } from 'next'
import { PageFrame } from '@/components/ui/page-frame.tsx'
import { MAX_TERMS } from '@/lib/search/scan-query.ts'
import { MAX_QUERY_LENGTH, parseTrialIds } from '@/lib/search/trial-query.ts'
import { compareUrl, listApiPath, listFilePath, trialsUrl } from '@/lib/urls.ts'
import { SavedWithin } from './saved-within.tsx'

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata: Metadata = { title: 'Saved' }

const ID = 'saved'

export default async function SavedPage({ searchParams }: PageProps) {
  const ids = parseTrialIds(await searchParams)
  const places = {
    list: trialsUrl(),
    listApi: listApiPath(),
    listFile: listFilePath(),
    compare: compareUrl(),
    longestQuery: MAX_QUERY_LENGTH,
    mostTerms: MAX_TERMS,
  }
  return (
    <PageFrame current="saved" ids={ids} scripts={<SavedWithin id={ID} places={places} />}>
      <h1 className="font-semibold text-2xl">Saved</h1>
      <p className="mt-1 max-w-3xl text-muted">
        Starred trials and saved searches stand in this browser alone: nobody else sees them, and clearing the browser’s
        data clears them.
      </p>
      <noscript>
        <p className="mt-3 max-w-3xl">
          This page needs JavaScript. Without it a bookmark does the same: the address of a list holds its words and
          filters, and that of a comparison its trials.
        </p>
      </noscript>
      <div id={ID} className="mt-3 min-h-64" />
    </PageFrame>
  )
}
