import type { ReactNode } from 'react'
import { Button, ButtonLink } from '@/components/ui/button.tsx'
import { queryFor } from '@/lib/search/trial-query.ts'
import { compareUrl, trialsUrl } from '@/lib/urls.ts'
import { MOST_COMPARED } from './read-comparison.ts'

type ComparisonToolsProps = {
  ids: readonly string[]
  onlyDiffering: boolean
  /** How many rows differ. */
  differing: number
  /** Where the page stands, with the host's name: the whole of what is shown. */
  link: string
}

/** All rows or those that differ, one trial more, and the address to pass on: links and a form. */
export function ComparisonTools({ ids, onlyDiffering, differing, link }: ComparisonToolsProps) {
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3 print:hidden">
      <nav aria-label="Rows" className="flex">
        <RowsLink href={compareUrl(ids)} isCurrent={!onlyDiffering} className="rounded-r-none!">
          All rows
        </RowsLink>
        <RowsLink
          href={compareUrl(ids, { differing: true })}
          isCurrent={onlyDiffering}
          className="-ml-px rounded-l-none!"
        >
          Only rows that differ ({differing})
        </RowsLink>
      </nav>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <AddTrial ids={ids} onlyDiffering={onlyDiffering} />
        <a href={trialsUrl({ ...queryFor(), ids: [...ids] })}>
          {ids.length < MOST_COMPARED ? 'or from the list' : 'Back to the list'}
        </a>
      </div>
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
export function AddTrial({ ids, onlyDiffering }: { ids: readonly string[]; onlyDiffering: boolean }) {
  if (ids.length >= MOST_COMPARED)
    return <p className="py-1.5 text-muted text-xs">{MOST_COMPARED} trials is the most: remove one to add another.</p>
  return (
    <form action={compareUrl()} className="flex flex-wrap items-center gap-2">
      {ids.length > 0 && <input type="hidden" name="ids" value={ids.join(',')} />}
      {onlyDiffering && <input type="hidden" name="diff" value="1" />}
      <input name="ids" required aria-label="Number of a trial to add" placeholder="NCT…" className="field w-40" />
      <Button type="submit">Add</Button>
    </form>
  )
}
