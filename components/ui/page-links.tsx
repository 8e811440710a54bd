import { listPages } from './list-pages.ts'

type PageLinksProps = { page: number; pages: number; href: (page: number) => string }

/** Links to the other pages of what is shown in parts; nothing where one page has it all. */
export function PageLinks({ page, pages, href }: PageLinksProps) {
  if (pages <= 1) return null
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
