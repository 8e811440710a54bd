import type { Line } from '@/lib/registries/page/lines.ts'
import { normalizeArmGroupType } from '@/lib/registries/page/normalize-intervention.ts'
import { type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import { TREATMENT } from './sections.ts'

/** An arm by the lines that tell it. */
export type Arm = { label: Line; typeLine: Line | undefined; description: Line[]; treatments: Line[] }

const isType = (line: Line | undefined): line is Line =>
  line !== undefined &&
  line.text.length <= 60 &&
  / group$/i.test(line.text) &&
  normalizeArmGroupType(line.text) !== undefined

/**
 * The arms below the line of participants: a label, "<Type> group", ["Description:", text], ["Treatment:", "<Type>:
 * <name>" a line]. Cohorts have no type. A label is the line above a type, and otherwise one above "Description:" or
 * "Treatment:" that is not part of a description, or one below a list of treatments that is no treatment.
 */
export function listArms(draft: PageDraft, lines: readonly Line[]): Arm[] {
  const typed = lines.some(isType)
  const arms: Arm[] = []
  let part: 'head' | 'description' | 'treatments' = 'head'
  lines.forEach((line, at) => {
    const arm = arms.at(-1)
    const below = lines[at + 1]
    if (typed ? isLabel(lines, at) : startsCohort(line, below, arm, part)) {
      arms.push({ label: line, typeLine: typed ? below : undefined, description: [], treatments: [] })
      part = 'head'
    } else if (!arm) warn(draft, 'unknownPhrase', 'armGroups', line, 'This line above the first group was left out.')
    else if (line === arm.typeLine) return
    else if (/^Description:$/.test(line.text) && part === 'head') part = 'description'
    else if (/^Treatments?:$/.test(line.text)) part = 'treatments'
    else if (part === 'description') arm.description.push(line)
    else if (part === 'treatments' && TREATMENT.test(line.text)) arm.treatments.push(line)
    else
      warn(
        draft,
        'unknownPhrase',
        `armGroups.${arms.length - 1}`,
        line,
        'This line about a group was not understood, and left out.',
      )
  })
  return arms
}

/** A label may read like a type itself ("Experimental group"): of two such lines the first is the label. */
const isLabel = (lines: readonly Line[], at: number): boolean =>
  isType(lines[at + 1]) && (!isType(lines[at + 2]) || isType(lines[at + 3]))

function startsCohort(
  line: Line,
  below: Line | undefined,
  arm: Arm | undefined,
  part: 'head' | 'description' | 'treatments',
): boolean {
  if (/^(?:Description|Treatments?):$/.test(line.text)) return false
  if (below?.text === 'Description:') return true
  if (part === 'description') return false
  return !arm || part === 'head' || !TREATMENT.test(line.text)
}
