import type { Findings } from '@/lib/registries/contract.ts'
import { filled, foundAt, foundLine, foundText } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import {
  normalizeAllocation,
  normalizeInterventionModel,
  normalizeMasking,
  normalizePrimaryPurpose,
} from '@/lib/registries/page/normalize-design.ts'
import { normalizeArmGroupType } from '@/lib/registries/page/normalize-intervention.ts'
import { type PageDraft, readPhrase, warn } from '@/lib/registries/page/page-draft.ts'
import { splitLabelled } from '@/lib/registries/page/split-labelled.ts'
import type { ArmGroup } from '@/lib/trial/arm-group.ts'
import { type Arm, listArms } from './list-arms.ts'
import { PARTICIPANTS, type PageSection, warnOfStrays } from './sections.ts'

const LABELS = ['Primary purpose', 'Allocation', 'Interventional model', 'Masking'] as const

const isCount = (line: Line): boolean => line.text.length <= 300 && PARTICIPANTS.test(line.text)

/** Purpose, allocation, model and masking, and below the line of participants the arms, which are given back. */
export function readDesign(draft: PageDraft, section: PageSection): Arm[] {
  const lines = filled(section.body)
  const countAt = lines.findIndex(isCount)
  const { under, loose } = splitLabelled(countAt < 0 ? lines : lines.slice(0, countAt), LABELS)
  const value = (label: (typeof LABELS)[number]): Line | undefined => under.get(label)?.lines[0]
  const { findings } = draft
  findings.primaryPurpose = readPhrase(draft, 'primaryPurpose', value('Primary purpose'), normalizePrimaryPurpose)
  findings.allocation = readPhrase(draft, 'allocation', value('Allocation'), normalizeAllocation)
  findings.interventionModel = readPhrase(
    draft,
    'interventionModel',
    value('Interventional model'),
    normalizeInterventionModel,
  )
  findings.masking = readPhrase(draft, 'masking', value('Masking'), normalizeMasking)
  warnOfStrays(draft, [...loose, ...[...under.values()].flatMap(({ lines: [, ...strays] }) => strays)], null)

  const count = lines[countAt]
  if (!count) return []
  const arms = listArms(draft, lines.slice(countAt + 1))
  compareCounts(draft, count, arms)
  if (arms.length) findings.armGroups = arms.map((arm, at) => findArm(draft, arm, at))
  return arms
}

function findArm(draft: PageDraft, { label, typeLine, description, treatments }: Arm, at: number): Findings<ArmGroup> {
  const type = readPhrase(draft, `armGroups.${at}.type`, typeLine, normalizeArmGroupType)
  return {
    label: foundLine(label),
    type,
    description: foundText(draft.text, description),
    interventionNames: treatments.map(foundLine),
  }
}

/** The line of participants repeats the enrollment and counts the groups; where it differs, the reader should know. */
function compareCounts(draft: PageDraft, line: Line, arms: readonly Arm[]): void {
  const [, participants = '', groups = ''] = PARTICIPANTS.exec(line.text) ?? []
  const span = foundAt(groups, line).spans[0]
  if (Number(groups) !== arms.length)
    warn(
      draft,
      'brokenList',
      'armGroups',
      span,
      `The page counts ${groups} groups, and ${arms.length} could be told apart below.`,
    )
  const count = draft.findings.enrollment?.count?.value
  const repeated = Number(participants.replaceAll(',', ''))
  if (count !== undefined && Number.isFinite(repeated) && repeated !== count)
    warn(
      draft,
      'contradiction',
      'enrollment.count',
      span,
      `Here the page says ${participants} participants, and ${count} under “Enrollment”, which was taken.`,
    )
}
