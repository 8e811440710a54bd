import { Button } from '@/components/ui/button.tsx'
import { listPages } from '@/components/ui/list-pages.ts'
import { mayAct } from '@/lib/auth/account.ts'
import { preparedActionPath } from '@/lib/urls.ts'
import { countWords } from './count-words.ts'
import { applicable } from './describe-prepared.ts'
import { PreparedDocuments } from './prepared-documents.tsx'
import type { PreparedPageProps } from './prepared-page.tsx'

/** Where a script finds the form, to keep each tick as soon as it is set. */
export const CHOOSE_FORM_ID = 'choose'

/**
 * The texts with their ticks, and what is done with those ticked. Every button of the form keeps the ticks of this page
 * first, the one that applies included, so that nothing is applied that was unticked.
 */
export function ChooseForm(props: PreparedPageProps) {
  const { account, shown, outcome, page, pages } = props
  const { prepared, totals } = shown
  const isAdmin = mayAct(account, 'admin')
  return (
    <form id={CHOOSE_FORM_ID} action={preparedActionPath(prepared.id, 'choose')} method="post">
      {/* What the Enter key presses. */}
      <button type="submit" name="page" value={page} className="sr-only" tabIndex={-1} aria-hidden="true">
        Keep the choice
      </button>
      {outcome && <input type="hidden" name="outcome" value={outcome} />}
      <PreparedDocuments {...props} choosing />
      <PageButtons page={page} pages={pages} />
      <div className="choice-bar mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" data-choice-status="" className="font-medium">
          <span data-chosen-count="">{totals.chosen.toLocaleString('en')}</span> of{' '}
          {countWords(applicable(totals), 'document')} chosen
        </p>
        {shown.stale ? (
          <p className="text-muted">To be prepared again before it is applied.</p>
        ) : isAdmin ? (
          <Button type="submit" look="primary" formAction={preparedActionPath(prepared.id, 'apply')}>
            Apply the chosen documents
          </Button>
        ) : (
          <p className="text-muted">An admin applies them.</p>
        )}
        <span className="flex flex-wrap gap-2">
          <Button type="submit" name="set" value="all">
            {outcome === 'added' || outcome === 'updated' ? `Choose all ${outcome}` : 'Choose all'}
          </Button>
          <Button type="submit" name="set" value="none">
            {outcome === 'added' || outcome === 'updated' ? `Choose no ${outcome}` : 'Choose none'}
          </Button>
          <noscript>
            <Button type="submit" name="page" value={page}>
              Keep the ticks of this page
            </Button>
          </noscript>
        </span>
      </div>
    </form>
  )
}

/** Other pages, by buttons: leaving by a link would forget the ticks where no script keeps them. */
function PageButtons({ page, pages }: { page: number; pages: number }) {
  if (pages <= 1) return null
  return (
    <nav aria-label="Pages" className="mt-4 flex flex-wrap items-center justify-center gap-1 print:hidden">
      {page > 1 && (
        <Button type="submit" name="page" value={page - 1}>
          Previous
        </Button>
      )}
      {listPages(page, pages).map((step, index) =>
        step === 'gap' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has nothing but its place
          <span key={`gap ${index}`} className="px-1 text-muted">
            …
          </span>
        ) : (
          <Button
            key={step}
            type="submit"
            name="page"
            value={step}
            aria-label={`Page ${step}`}
            aria-current={step === page ? 'page' : undefined}
            look={step === page ? 'primary' : 'plain'}
            className="min-w-9"
          >
            {step}
          </Button>
        ),
      )}
      {page < pages && (
        <Button type="submit" name="page" value={page + 1}>
          Next
        </Button>
      )}
    </nav>
  )
}
