import type { ReactNode } from 'react'
import { Button, ButtonLink } from '@/components/ui/button.tsx'
import { queryFor } from '@/lib/search/trial-query.ts'
import { COMPARISON_FORMATS, compareUrl, comparisonFileUrl, trialsUrl } from '@/lib/urls.ts'
import { type ComparisonView, urlOf } from './comparison-view.ts'
import { MOST_COMPARED } from './read-comparison.ts'

type ComparisonToolsProps = {
  view: ComparisonView
  /** How many rows differ. */
  differing: number
  /** Where the page stands, with the host's name: the whole of what is shown. */
  link: string
}

/** All rows or those that differ, one trial more, files to take along, and the address to pass on: links and a form. */
export function ComparisonTools({ view, differing, link }: ComparisonToolsProps) {
  const { ids } = view
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3 print:hidden">
      <nav aria-label="Rows" className="flex">
        <RowsLink href={urlOf(view, { differing: false })} isCurrent={!view.differing} className="rounded-r-none!">
          All rows
        </RowsLink>
        <RowsLink href={urlOf(view, { differing: true })} isCurrent={view.differing} className="-ml-px rounded-l-none!">
          Only rows that differ ({differing})
        </RowsLink>
      </nav>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <AddTrial view={view} />
        <a href={trialsUrl({ ...queryFor(), ids: [...ids] })}>
          {ids.length < MOST_COMPARED ? 'or from the list' : 'Back to the list'}
        </a>
      </div>
      <nav aria-label="Take along" className="flex gap-x-2">
        {COMPARISON_FORMATS.map(format => (
          <ButtonLink key={format} href={comparisonFileUrl(ids, format, view)}>
            {format.toUpperCase()}
          </ButtonLink>
        ))}
      </nav>
      <label className="flex min-w-0 flex-1 basis-72 items-center gap-2 text-muted text-xs">
        <span className="whitespace-nowrap">Link to this comparison</span>
        <input readOnly value={link} className="field min-w-0 flex-1 bg-canvas text-ink" />
      </label>
    </div>
  )
}

type RowsLinkProps = { href: string; isCurrent: boolean; className: string; children: ReactNode }

function RowsLink({ href, isCurrent, className, children }: RowsLinkProps) {
  return (
    <ButtonLink
      href={href}
      aria-current={isCurrent ? 'true' : undefined}
      className={`${className} ${isCurrent ? 'bg-accent-soft! font-semibold!' : ''}`}
    >
      {children}
    </ButtonLink>
  )
}

/** One trial more, by its number or from the list with these trials ticked. */
export function AddTrial({ view: { ids, differing, dose } }: { view: ComparisonView }) {
  if (ids.length >= MOST_COMPARED)
    return <p className="py-1.5 text-muted text-xs">{MOST_COMPARED} trials is the most: remove one to add another.</p>
  return (
    <form action={compareUrl()} className="flex flex-wrap items-center gap-2">
      {ids.length > 0 && <input type="hidden" name="ids" value={ids.join(',')} />}
      {differing && <input type="hidden" name="diff" value="1" />}
      {dose !== 'asStated' && <input type="hidden" name="dose" value={dose} />}
      <input name="ids" required aria-label="Number of a trial to add" placeholder="NCT…" className="field w-40" />
      <Button type="submit">Add</Button>
    </form>
  )
}
