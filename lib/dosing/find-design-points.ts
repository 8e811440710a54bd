import type { OpenPoint } from '@/lib/trial/dosing.ts'
import type { Phase } from '@/lib/trial/phase.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'
import { findMatches } from './find-matches.ts'
import type { PointContext } from './find-open-points.ts'

/** Arm groups beside dose levels, "single-arm" beside groups, phases beside phases, interventions named in arms alone. */
export const findDesignPoints = (context: PointContext): OpenPoint[] => [
  ...armsAndLevels(context),
  ...singleArm(context),
  ...phases(context),
  ...interventionsInArms(context),
]

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

const armEvidence = ({ trial, evidence }: ComposedRecord) =>
  trial.armGroups.flatMap((_, at) => evidence[`armGroups.${at}.label`] ?? [])

function armsAndLevels({ record, dosing }: PointContext): OpenPoint[] {
  const [arms, levels] = [record.trial.armGroups.length, dosing.doseLevels.length]
  if (arms === 0 || levels < 2 || arms >= levels) return []
  return [
    {
      code: 'armsAndLevels',
      field: 'armGroups',
      message: `${count(arms, 'arm group')} registered, ${count(levels, 'dose level')} described`,
      evidence: [...armEvidence(record), ...dosing.doseLevels.flatMap(({ amount }) => amount.evidence.slice(0, 1))],
    },
  ]
}

function singleArm({ record, passages }: PointContext): OpenPoint[] {
  const { armGroups, interventionModel } = record.trial
  const said = findMatches(passages, /\b(?:single|one)[- ]arm(?:ed)?\b/gi)
  const other = interventionModel !== null && interventionModel !== 'SINGLE_GROUP'
  if (said.length === 0 || !(armGroups.length > 1 || other)) return []
  const design = other ? `, design ${interventionModel}` : ''
  return [
    {
      code: 'singleArm',
      field: other ? 'interventionModel' : 'armGroups',
      message: `single-arm in the text, ${count(armGroups.length, 'group')} registered${design}`,
      evidence: [
        ...said.map(({ evidence }) => evidence),
        ...armEvidence(record),
        ...(other ? (record.evidence.interventionModel ?? []) : []),
      ],
    },
  ]
}

const NUMBERS: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
const HEADER: Record<Phase, number | undefined> = {
  NA: undefined,
  EARLY_PHASE1: 1,
  PHASE1: 1,
  PHASE2: 2,
  PHASE3: 3,
  PHASE4: 4,
}
const NAMED_PHASE =
  /\bphase\s?(?<a>IV|I{1,3}|[1-4])[ab]?(?:\s?\/\s?(?:phase\s?)?(?<b>I{1,3}|[1-4])[ab]?)?\b[^.;\n]{0,30}?\b(?:study|trial)\b/gi

function phases({ record, passages }: PointContext): OpenPoint[] {
  const header = record.trial.phases.flatMap(phase => HEADER[phase] ?? [])
  if (header.length === 0) return []
  const named = findMatches(passages, NAMED_PHASE)
  const inText = new Set(
    named.flatMap(({ match: { groups } }) =>
      [groups?.a, groups?.b].flatMap(n => NUMBERS[n?.toUpperCase() ?? ''] ?? []),
    ),
  )
  if ([...inText].every(phase => header.includes(phase))) return []
  return [
    {
      code: 'phase',
      field: 'phases',
      message: `phase ${header.join('/')} in the header, phase ${[...inText].toSorted().join('/')} in the text`,
      evidence: [...(record.evidence.phases ?? []), ...named.map(({ evidence }) => evidence)],
    },
  ]
}

/** The page's list of interventions is empty, and the names come from the arms. */
function interventionsInArms({ record: { trial, evidence } }: PointContext): OpenPoint[] {
  const inArms = new Set(
    Object.entries(evidence)
      .filter(([path]) => /^armGroups\.\d+\.interventionNames\.\d+$/.test(path))
      .flatMap(([, spans]) => spans.map(({ documentId, start }) => `${documentId} ${start}`)),
  )
  const names = trial.interventions.flatMap((_, at) => evidence[`interventions.${at}.name`] ?? [])
  if (names.length === 0 || !names.every(({ documentId, start }) => inArms.has(`${documentId} ${start}`))) return []
  return [
    {
      code: 'interventionsInArms',
      field: 'interventions',
      message: `the list of interventions is empty, the arms name ${trial.interventions.map(({ name }) => name).join(', ')}`,
      evidence: names,
    },
  ]
}
