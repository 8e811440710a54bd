import type { PreparedImport, PreparedTotals } from '@/lib/desk/prepared-import.ts'
import { preparedUrl } from '@/lib/urls.ts'
import './admin.css'

type TallyProps = {
  prepared: PreparedImport
  totals: PreparedTotals
  /** How many texts a conflict came or went by. */
  conflicts: number
  /** How many chosen ones were not applied, once it was tried. */
  failed: number
  outcome: string | undefined
}

/** How many texts there are of each kind; each number leads to its texts. */
export function Tally({ prepared: { id }, totals, conflicts, failed, outcome }: TallyProps) {
  const { added, updated, unchanged, refused, warned } = totals
  const all = added + updated + unchanged + refused
  const filters: [outcome: string | undefined, label: string, count: number][] = [
    [undefined, 'All', all],
    ['added', 'Added', added],
    ['updated', 'Updated', updated],
    ['unchanged', 'Unchanged', unchanged],
    ['refused', 'Refused', refused],
    ['warned', 'With warnings', warned],
    ['conflicts', 'With conflicts', conflicts],
    ['failed', 'Not applied', failed],
  ]
  return (
    <nav aria-label="Documents by what becomes of them" className="tally">
      {filters
        .filter(([key, , count]) => count > 0 || key === undefined || key === outcome)
        .map(([key, label, count]) => (
          <a key={label} href={preparedUrl(id, { outcome: key })} aria-current={key === outcome ? 'page' : undefined}>
            {label} <span className="text-muted">{count.toLocaleString('en')}</span>
          </a>
        ))}
    </nav>
  )
}
