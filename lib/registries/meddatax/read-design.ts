import type { Found } from '@/lib/registries/contract.ts'
import { foundText } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import {
  normalizeAllocation,
  normalizeInterventionModel,
  normalizeMasking,
  normalizeObservationalModel,
  normalizePrimaryPurpose,
  normalizeTimePerspective,
  normalizeWhoMasked,
} from '@/lib/registries/page/normalize-design.ts'
import { type PageDraft, readPhrase, warn } from '@/lib/registries/page/page-draft.ts'
import { splitLabelled } from '@/lib/registries/page/split-labelled.ts'
import { type PageSection, warnOfStrays } from './sections.ts'

const LABELS = [
  'Allocation Method',
  'Intervention Model',
  'Primary Study Purpose',
  'Blinding Strategy',
  'Observational Model Type',
  'Study Time Perspective',
] as const
type Label = (typeof LABELS)[number]

/** The site prints the record's own constants, which prose hardly is: "SINGLE_GROUP", "NA". */
const isConstant = (line: Line): boolean => /^[A-Z][A-Z_]*$/.test(line.text)

/** The design of the study, by labels, or by the order and the vocabulary of the values where the labels are lost. */
export function readDesign(draft: PageDraft, section: PageSection): void {
  const { under, loose } = splitLabelled(section.body, LABELS)
  const values = new Map<Label, readonly Line[]>([...under].map(([label, { lines }]) => [label, lines]))
  if (under.size === 0) assignByOrder(draft, loose, values)
  else warnOfStrays(draft, loose, [])

  const first = (label: Label): Line | undefined => values.get(label)?.[0]
  const { findings } = draft
  findings.allocation = readPhrase(draft, 'allocation', first('Allocation Method'), normalizeAllocation)
  findings.primaryPurpose = readPhrase(draft, 'primaryPurpose', first('Primary Study Purpose'), normalizePrimaryPurpose)
  findings.observationalModel = readPhrase(
    draft,
    'observationalModel',
    first('Observational Model Type'),
    normalizeObservationalModel,
  )
  findings.timePerspective = readPhrase(
    draft,
    'timePerspective',
    first('Study Time Perspective'),
    normalizeTimePerspective,
  )
  readModel(draft, values.get('Intervention Model') ?? [])
  readMasking(draft, values.get('Blinding Strategy') ?? [])
}

/** The model, and below it the registrant's words about it. */
function readModel(draft: PageDraft, [model, ...description]: readonly Line[]): void {
  draft.findings.interventionModel = readPhrase(draft, 'interventionModel', model, normalizeInterventionModel)
  draft.findings.interventionModelDescription = foundText(draft.text, description)
}

/** The masking, and below it who is masked. */
function readMasking(draft: PageDraft, [masking, ...who]: readonly Line[]): void {
  draft.findings.masking = readPhrase(draft, 'masking', masking, normalizeMasking)
  const roles = who.flatMap(line => {
    const found = readPhrase(draft, 'whoMasked', line, normalizeWhoMasked)
    return found ? found.value.map(value => ({ value, spans: found.spans })) : []
  })
  if (roles.length) draft.findings.whoMasked = roles satisfies Found<unknown>[]
}

/**
 * Values without labels keep their order: allocation, model, [words about it], purpose, masking, [who is masked], or
 * observational model and time perspective. "OTHER" alone may be either of the last two, and is left out.
 */
function assignByOrder(draft: PageDraft, lines: readonly Line[], values: Map<Label, readonly Line[]>): void {
  const constants = lines.filter(isConstant)
  const modelAt = lines.findIndex(line => isConstant(line) && normalizeInterventionModel(line.text))
  if (modelAt < 0 && !constants.some(line => normalizeMasking(line.text))) {
    assignObservational(draft, constants, values)
    return
  }
  const allocationAt = lines.findIndex((line, at) => at < 2 && isConstant(line) && normalizeAllocation(line.text))
  if (allocationAt >= 0) values.set('Allocation Method', lines.slice(allocationAt, allocationAt + 1))
  const fits = (normalize: (phrase: string) => unknown, after: number): number =>
    lines.findIndex((line, at) => at > after && isConstant(line) && normalize(line.text) !== undefined)
  const purposeAt = fits(normalizePrimaryPurpose, Math.max(modelAt, allocationAt))
  const maskingAt = fits(normalizeMasking, Math.max(modelAt, allocationAt, purposeAt))
  const next = [purposeAt, maskingAt, lines.length].find(at => at >= 0) ?? lines.length
  if (modelAt >= 0) values.set('Intervention Model', lines.slice(modelAt, next))
  if (purposeAt >= 0) values.set('Primary Study Purpose', lines.slice(purposeAt, purposeAt + 1))
  if (maskingAt >= 0) values.set('Blinding Strategy', lines.slice(maskingAt))
}

function assignObservational(draft: PageDraft, constants: readonly Line[], values: Map<Label, readonly Line[]>): void {
  const [first, second] = constants
  if (first && second && normalizeObservationalModel(first.text) && normalizeTimePerspective(second.text)) {
    values.set('Observational Model Type', [first])
    values.set('Study Time Perspective', [second])
    return
  }
  if (!first) return
  const model = normalizeObservationalModel(first.text)
  const perspective = normalizeTimePerspective(first.text)
  if (model && !perspective) values.set('Observational Model Type', [first])
  else if (perspective && !model) values.set('Study Time Perspective', [first])
  else {
    draft.unreadable.push('observationalModel', 'timePerspective')
    warn(
      draft,
      'unreadable',
      'observationalModel',
      first,
      'Without a label this may be the model or the time perspective.',
    )
  }
}
