import type { Findings } from '@/lib/registries/contract.ts'
import { filled, foundAt } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { normalizeInterventionType } from '@/lib/registries/page/normalize-intervention.ts'
import { warn } from '@/lib/registries/page/page-draft.ts'
import { unescapeMarkdown } from '@/lib/registries/page/unescape.ts'
import type { Intervention } from '@/lib/trial/intervention.ts'
import { INTERVENTION_TYPE_LABELS } from '@/lib/trial/intervention.ts'
import { type MedPathPage, wholeLines } from './page-context.ts'
import { withoutDash } from './sections.ts'

const TYPES = Object.values(INTERVENTION_TYPE_LABELS).join('|')
const TYPED = new RegExp(`^(${TYPES}|[A-Z][A-Za-z/ ]{2,30}): +(?=\\S)`)
const NEXT_TYPED = new RegExp(`(?<=\\S)(?=(?:${TYPES}): )`, 'g')

/**
 * Reads the interventions, "<Type>: <name>" on a line each. A heading with nothing under it is told from no heading at
 * all by its warning. Text extractors run them together; the types show where each begins.
 */
export function readInterventions(page: MedPathPage): void {
  const section = page.sections.get('Interventions')
  if (!section) return
  const lines = filled(wholeLines(page, section, 'interventions')).map(withoutDash)
  if (!lines.length && !page.cut)
    warn(
      page.draft,
      'emptySection',
      'interventions',
      section.heading,
      'The heading "Interventions" has nothing under it.',
    )
  const parts = page.bulleted ? lines.flatMap(cutAtTypes) : lines
  page.draft.findings.interventions = parts.map((line, at) => readIntervention(page, line, at))
}

function cutAtTypes(line: Line): Line[] {
  let start = line.start
  return line.text.split(NEXT_TYPED).map(text => {
    const part = { ...line, text, start, end: start + text.length }
    start = part.end
    return part
  })
}

function readIntervention(page: MedPathPage, line: Line, at: number): Findings<Intervention> {
  const [prefix, phrase] = TYPED.exec(line.text) ?? []
  const type = phrase === undefined ? undefined : normalizeInterventionType(phrase)
  if (prefix === undefined || phrase === undefined || type === undefined) {
    if (phrase !== undefined)
      warn(
        page.draft,
        'unknownPhrase',
        `interventions.${at}.type`,
        line,
        'The words before the colon are no known type of intervention; they were kept in the name.',
      )
    return { name: foundAt(unescapeMarkdown(line.text), line), armGroupLabels: [] }
  }
  return {
    type: foundAt(type, { start: line.start, end: line.start + phrase.length }),
    name: foundAt(unescapeMarkdown(line.text.slice(prefix.length)), {
      start: line.start + prefix.length,
      end: line.end,
    }),
    armGroupLabels: [],
  }
}
