import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { trialsUrl } from '@/lib/urls.ts'
import { listPages } from './list-pages.ts'

type PagerProps = { query: TrialQuery; page: number; pages: number }

/** Links to the other pages of the list, words, filters, order and selection kept. */
export function Pager({ query, page, pages }: PagerProps) {
  if (pages <= 1) return null
  const href = (to: number): string => trialsUrl({ ...query, page: to })
  return (
    <nav aria-label="Pages" className="mt-4 flex flex-wrap items-center justify-center gap-1 print:hidden">
      {page > 1 && (
        <a href={href(page - 1)} rel="prev" className="button">
          Previous
        </a>
      )}
      {listPages(page, pages).map((step, index) =>
        step === 'gap' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has nothing but its place
          <span key={`gap ${index}`} className="px-1 text-muted">
            …
          </span>
        ) : (
          <a
            key={step}
            href={href(step)}
            aria-label={`Page ${step}`}
            aria-current={step === page ? 'page' : undefined}
            className={`button min-w-9 ${step === page ? 'button-primary' : ''}`}
          >
            {step}
          </a>
        ),
      )}
      {page < pages && (
        <a href={href(page + 1)} rel="next" className="button">
          Next
        </a>
      )}
    </nav>
  )
}
