import type { Findings, PageWarning } from '@/lib/registries/contract.ts'
import type { Criterion } from '@/lib/trial/criterion.ts'
import { readCriteria } from './criteria.ts'
import type { Line } from './lines.ts'

export type CriteriaSide = 'inclusion' | 'exclusion'

/**
 * A line that says which criteria follow. One that says more than that (for whom, or the first of them) is `kept`: it
 * stands in the list as well.
 */
export type CriteriaHeading = { side: CriteriaSide; kept: boolean }

export type CriteriaLists = { criteria: Record<CriteriaSide | 'other', Findings<Criterion>[]>; warnings: PageWarning[] }

/**
 * Reads the criteria of a text with headings in it into a tree for each side; what stands under none of them is of
 * neither. Registrants repeat the headings, for cohorts or healthy volunteers: each counts.
 */
export function readCriteriaLists(
  lines: readonly Line[],
  headingOf: (line: Line) => CriteriaHeading | undefined,
): CriteriaLists {
  const criteria: CriteriaLists['criteria'] = { inclusion: [], exclusion: [], other: [] }
  const warnings: PageWarning[] = []
  let side: CriteriaSide | 'other' = 'other'
  let open: Line[] = []
  let above: Line | undefined
  const close = (): void => {
    const read = readCriteria(open, `criteria.${side}`)
    for (const item of read.items) criteria[side].push(item)
    for (const warning of read.warnings) warnings.push(warning)
    if (above && !open.some(line => line.text)) warnings.push(emptyHeading(above, side))
    open = []
  }
  for (const line of lines) {
    const heading = headingOf(line)
    if (!heading) {
      open.push(line)
      continue
    }
    close()
    side = heading.side
    above = heading.kept ? undefined : line
    if (heading.kept) open.push(line)
  }
  close()
  return { criteria, warnings }
}

const emptyHeading = ({ start, end }: Line, side: CriteriaSide | 'other'): PageWarning => ({
  code: 'emptySection',
  field: `criteria.${side}`,
  span: { start, end },
  message: 'Nothing stands under this heading.',
})
