import type { Findings, Found } from '@/lib/registries/contract.ts'
import { filled, foundAt, foundLine } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { normalizeInterventionType } from '@/lib/registries/page/normalize-intervention.ts'
import { type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import type { Intervention, InterventionType } from '@/lib/trial/intervention.ts'
import type { Arm } from './list-arms.ts'
import { type PageSection, TREATMENT, warnIfEmpty } from './sections.ts'

/** The interventions, "<Type>: <name>" a line, with the arms that list them in the same words. */
export function readTreatments(draft: PageDraft, section: PageSection, arms: readonly Arm[]): void {
  if (warnIfEmpty(draft, section, 'interventions')) return
  const lines = filled(section.body)
  const count = new Map<string, number>()
  for (const { text } of lines) count.set(text, (count.get(text) ?? 0) + 1)
  const armsOf = listArmsByTreatment(arms)
  draft.findings.interventions = lines.map((line, at): Findings<Intervention> => {
    const field = `interventions.${at}`
    const listing = armsOf.get(line.text) ?? []
    const unclear = (count.get(line.text) ?? 0) > 1 && listing.length > 0
    if (unclear) {
      draft.unreadable.push(`${field}.armGroupLabels`)
      warn(
        draft,
        'uncertainSeam',
        `${field}.armGroupLabels`,
        line,
        'Several interventions have this name; which group gets which is not said.',
      )
    }
    return { ...findNameAndType(draft, line, field), armGroupLabels: unclear ? [] : listing }
  })
}

function listArmsByTreatment(arms: readonly Arm[]): Map<string, Found<string>[]> {
  const armsOf = new Map<string, Found<string>[]>()
  for (const { label, treatments } of arms)
    for (const [text, treatment] of new Map(treatments.map(line => [line.text, line]))) {
      const labels = armsOf.get(text) ?? []
      armsOf.set(text, labels)
      labels.push(foundAt(foundLine(label).value, label, treatment))
    }
  return armsOf
}

function findNameAndType(
  draft: PageDraft,
  line: Line,
  field: string,
): { name: Found<string>; type?: Found<InterventionType> } {
  const [, phrase = '', name = ''] = TREATMENT.exec(line.text) ?? []
  const type = normalizeInterventionType(phrase)
  if (!type) {
    draft.unreadable.push(`${field}.type`)
    warn(draft, 'unknownPhrase', `${field}.type`, line, 'No known type of intervention stands before this name.')
    return { name: foundLine(line) }
  }
  const nameStart = line.end - name.length
  return {
    name: { ...foundAt(foundLine({ ...line, text: name }).value, { start: nameStart, end: line.end }) },
    type: foundAt(type, { start: line.start, end: line.start + phrase.length }),
  }
}
