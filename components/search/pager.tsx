import { PageLinks } from '@/components/ui/page-links.tsx'
import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { trialsUrl } from '@/lib/urls.ts'

type PagerProps = { query: TrialQuery; page: number; pages: number }

/** Links to the other pages of the list, words, filters, order and selection kept. */
export function Pager({ query, page, pages }: PagerProps) {
  return <PageLinks page={page} pages={pages} href={to => trialsUrl({ ...query, page: to })} />
}
