import type { Findings } from '@/lib/registries/contract.ts'
import { foundAt, inferredAt } from '@/lib/registries/page/found.ts'
import { normalizeInterventionType } from '@/lib/registries/page/normalize-intervention.ts'
import { type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import { unescapeMarkdown } from '@/lib/registries/page/unescape.ts'
import type { Intervention } from '@/lib/trial/intervention.ts'
import type { Outcome } from '@/lib/trial/outcome.ts'
import type { LargeDoc } from '@/lib/trial/reference.ts'
import { type Cell, type Stretch, splitCell, splitText, trimCell } from './locate-cells.ts'

/** "DRUG: Rasburicase|BIOLOGICAL: NK cells". What has no type before it is the rest of a name with a bar in it. */
export function readInterventions(cell: Cell): Findings<Intervention>[] {
  return joinParts(cell, text => typeOf(text) !== undefined).map(part => {
    const colon = part.text.indexOf(':')
    const type = typeOf(part.text)
    const name = trimCell(part.part(type ? colon + 1 : 0, part.text.length))
    return { ...(type && { type: foundAt(type, part.part(0, colon)) }), name: foundAt(name.text, name) }
  })
}

const typeOf = (text: string) =>
  text.includes(':') ? normalizeInterventionType(text.slice(0, text.indexOf(':'))) : undefined

/** "Study Protocol, https://…/Prot_000.pdf|Informed Consent Form, https://…". */
export function readDocuments(cell: Cell): Findings<LargeDoc>[] {
  return splitCell(cell, '|').map(part => {
    const comma = part.text.search(/, https?:\/\/\S+$/)
    const label = trimCell(part.part(0, comma < 0 ? part.text.length : comma))
    if (comma < 0) return { label: foundAt(label.text, label) }
    const name = part.part(part.text.lastIndexOf('/') + 1, part.text.length)
    return { label: foundAt(label.text, label), filename: foundAt(name.text, name) }
  })
}

/** The parts between the bars, each that does not begin an item being taken to the one before. */
function joinParts(cell: Cell, begins: (text: string) => boolean): Cell[] {
  const items: Stretch[] = []
  for (const { from, to } of splitText(cell.text, '|')) {
    const last = items.at(-1)
    if (last && !begins(cell.text.slice(from, to))) last.to = to
    else items.push({ from, to })
  }
  return items.map(({ from, to }) => cell.part(from, to))
}

const WHEN =
  /\d|\b(?:day|week|month|year|hour|minute|baseline|visit|cycle|dose|end|study|surgery|discharge|treatment|follow|through|during|until|at|up to|daily|once)\b/i
/** A description may tell times as well, in sentences. */
const isWhen = (text: string): boolean => text.length <= 120 && !text.endsWith('.') && WHEN.test(text)

const CUT = 'the download joins measure, description and time frame by commas; this was cut at its only comma'

type OutcomeField = 'primaryOutcomes' | 'secondaryOutcomes' | 'otherOutcomes'

/**
 * Outcomes in the form "measure, description, time frame|measure, time frame". All three may have commas of their own, so
 * only what has a single one is cut, where what follows it tells a time; of all else the whole is kept as the measure.
 */
export function readOutcomes(draft: PageDraft, cell: Cell, field: OutcomeField): Findings<Outcome>[] {
  let joined = 0
  const outcomes = splitCell(cell, '|').map((part, at) => {
    const comma = part.text.indexOf(', ')
    if (comma < 0) return { measure: foundAt(unescapeMarkdown(part.text), part) }
    const rest = part.part(comma + 2, part.text.length)
    if (rest.text.includes(', ') || !isWhen(rest.text)) {
      joined++
      draft.unreadable.push(`${field}.${at}.timeFrame`, `${field}.${at}.description`)
      return { measure: foundAt(unescapeMarkdown(part.text.replace(/\r\n?/g, '\n')), part) }
    }
    const measure = part.part(0, comma)
    return { measure: inferredAt(measure.text, CUT, measure), timeFrame: inferredAt(rest.text, CUT, rest) }
  })
  if (joined > 0)
    warn(
      draft,
      'notSplittable',
      field,
      cell,
      `The download joins measure, description and time frame by commas. Where they meet cannot be told of ${joined} of ${outcomes.length} outcomes; all three were kept as the measure.`,
    )
  return outcomes
}
