import {
  countedCellsWords,
  describeAmount,
  describeCountedCells,
  describeDose,
  describeLevelName,
  describeLevelRole,
  describeStatedAs,
  NOT_STATED,
  statedAsWords,
  withBasis,
} from '@/components/dosing/describe-dosing.ts'
import { listShownDoses } from '@/components/dosing/list-shown-doses.ts'
import type { DoseLevel } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { listInferredParts } from './list-inferred-parts.ts'
import { basisOf, type ReadValue, type RowValue } from './row-value.ts'

/** Each level's amount, with its name, its role and its participants. */
export const listLevels = ({ trial }: TrialRecord): RowValue[] =>
  trial.dosing.doseLevels.map((level, at) => ({
    name: describeLevelName(level),
    text: describeDose(level),
    value: level.amount.value,
    unit: level.unit.value,
    counts: describeCounts(level, describeStatedAs(level.statedAs)),
    ...basisOf(level.amount),
    tags: [describeLevelRole(level)].filter(Boolean),
    path: `dosing.doseLevels.${at}.amount`,
    fact: factOf(level),
  }))

/** What must be the same in two doses before one may be held against the other. */
const describeCounts = ({ countedCells }: DoseLevel, statement: string): string =>
  [
    countedCells ? withBasis(countedCellsWords(countedCells.value), countedCells) : 'counted cells not stated',
    statement === NOT_STATED ? 'per infusion or total not stated' : statement,
  ].join(', ')

/** Doses are the same only where they count the same cells, are said of the same and depend on the same. */
const factOf = ({ amount, range, unit, countedCells, statedAs, conditional }: DoseLevel): string =>
  [amount.value, range?.from, unit.value, countedCells?.value, statedAs?.value, conditional].join(' ')

/** How many participants get each level, once for all levels that get the same number. */
export const listParticipants = (record: TrialRecord): RowValue[] =>
  listShared(
    record,
    'participants',
    ({ participants }) =>
      participants && {
        ...participants,
        text: `${participants.value} participant${participants.value === 1 ? '' : 's'}`,
      },
  )

/** What the levels count, once for all levels that count the same. */
export const listCountedCells = (record: TrialRecord): RowValue[] =>
  listShared(
    record,
    'countedCells',
    ({ countedCells }) => countedCells && { ...countedCells, text: describeCountedCells(countedCells) },
  )

/** Whether the levels are amounts per infusion or in total, once for all levels that are told of the same. */
export const listStatedAs = (record: TrialRecord): RowValue[] =>
  listShared(record, 'statedAs', ({ statedAs }) => statedAs && { ...statedAs, text: statedAsWords(statedAs.value) })

type Shared = ReadValue<string | number> & { text: string }

/** A part that levels share; where they differ in it, each value names its levels. */
function listShared(
  { trial }: TrialRecord,
  part: 'countedCells' | 'statedAs' | 'participants',
  partOf: (level: DoseLevel) => Shared | null,
): RowValue[] {
  const values = new Map<string, RowValue & { levels: string[] }>()
  const { doseLevels } = trial.dosing
  for (const [at, level] of doseLevels.entries()) {
    const shared = partOf(level)
    if (!shared) continue
    const key = JSON.stringify([shared.text, shared.basis, shared.reason])
    const value = values.get(key) ?? {
      text: shared.text,
      value: shared.value,
      ...basisOf(shared),
      tags: [],
      path: `dosing.doseLevels.${at}.${part}`,
      fact: `${shared.value}`,
      levels: [],
    }
    value.levels.push(describeLevelName(level))
    values.set(key, value)
  }
  return [...values.values()].map(({ levels, ...value }) =>
    levels.length === doseLevels.length ? value : { ...value, name: levels.join(', ') },
  )
}

/** The cumulative dose of each level with its arithmetic; none where it is not computable. */
export const listCumulative = (record: TrialRecord): RowValue[] =>
  listShownDoses([record], 'cumulative').doses.map(({ level, path, amount, arithmetic, remark }) => ({
    name: describeLevelName(level),
    text: describeAmount(amount, level.unit.value),
    value: amount,
    unit: level.unit.value,
    counts: describeCounts(level, statedAsWords('total')),
    // What the text gives as the total is told as the text tells it: nothing was computed.
    ...(level.statedAs?.value === 'total' ? basisOf(level.amount) : { basis: 'computed' as const }),
    ...(arithmetic && { arithmetic }),
    tags: [...(remark ? [remark] : []), ...tellInferredParts(record, level, path)],
    path,
    fact: [amount, level.unit.value, level.countedCells?.value].join(' '),
  }))

/** A computed dose is as sure as what it was computed from; a stated total says itself that it is inferred. */
function tellInferredParts(record: TrialRecord, { statedAs }: DoseLevel, path: string): string[] {
  if (statedAs?.value === 'total') return []
  const names = listInferredParts(record, path).map(({ name }) => name)
  return names.length > 0 ? [`inferred in it: ${names.join(', ')}`] : []
}
