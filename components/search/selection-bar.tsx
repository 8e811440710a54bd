import { Button } from '@/components/ui/button.tsx'
import { SelectedCount } from '@/components/ui/selected-count.tsx'
import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { compareUrl, trialsUrl } from '@/lib/urls.ts'

type SelectionBarProps = { query: TrialQuery; shown: readonly string[] }

/**
 * The trials ticked for comparison, inside the list's form. Those that this page of the list does not show stand here
 * as ticked boxes of their own: so they are sent along, and can be let go.
 */
export function SelectionBar({ query, shown }: SelectionBarProps) {
  const elsewhere = query.ids.filter(id => !shown.includes(id))
  return (
    <fieldset className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-b-lg border border-line bg-surface px-3 py-2.5 print:hidden">
      <legend className="sr-only">Trials selected for comparison</legend>
      <Button type="submit" formAction={compareUrl()} look="primary">
        Compare selected
        <SelectedCount count={query.ids.length} />
      </Button>
      {elsewhere.map(id => (
        <label key={id} className="inline-flex min-h-6 items-center gap-1.5 text-xs">
          <input type="checkbox" name="ids" value={id} defaultChecked />
          {id}
        </label>
      ))}
      <span className="hidden text-muted text-xs sm:inline">Tick two to six trials; paging and filters keep them.</span>
      {query.ids.length > 0 && (
        <a href={trialsUrl({ ...query, ids: [] })} className="link text-xs" data-keeps-no-selection="">
          Clear selection
        </a>
      )}
      <noscript>
        <Button type="submit" name="page" value={query.page}>
          Keep ticks while paging
        </Button>
      </noscript>
    </fieldset>
  )
}
