import type { CountedCells, DoseReading, DoseUnit } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { countedCellsWords, ownWords, statedAsWords } from './describe-dosing.ts'
import { describeShownDose } from './describe-shown-dose.ts'
import { groupByKey } from './group-by-key.ts'
import type { ShownDose } from './list-shown-doses.ts'

export type LadderMark = {
  dose: ShownDose
  /** The lower end, where the text gives a range and the mark is its upper end or target. */
  from?: number
  /** All of the dose in words. */
  name: string
}

/** The levels of one trial that count the same cells and are told of the same. */
export type LadderLane = { record: TrialRecord; marks: LadderMark[]; remarks: string[] }

/** The lanes whose doses may be held against each other, from the lowest first dose up; doses rise in each. */
export type LadderGroup = { counted: CountedCells | undefined; heading: string; lanes: LadderLane[] }

/** The groups of one unit, on one axis. */
export type Ladder = { unit: DoseUnit; groups: LadderGroup[] }

/** Lays out doses: an axis a unit; on it a group for each kind of cells and statement; in that a lane a trial. */
export function buildLadders(doses: readonly ShownDose[], reading: DoseReading): Ladder[] {
  return groupByKey(doses, ({ level }) => level.unit.value).map(ofUnit => ({
    unit: ofUnit[0].level.unit.value,
    groups: groupByKey(ofUnit, dose => groupKey(dose, reading)).map(ofGroup => buildGroup(ofGroup, reading)),
  }))
}

const groupKey = ({ level }: ShownDose, reading: DoseReading): string =>
  `${level.countedCells?.value} ${reading === 'cumulative' ? '' : level.statedAs?.value}`

function buildGroup(doses: readonly [ShownDose, ...ShownDose[]], reading: DoseReading): LadderGroup {
  const counted = doses[0].level.countedCells?.value
  const allInferred = doses.every(isStatementInferred)
  const cells = counted ? capitalize(countedCellsWords(counted)) : 'Cells of a kind that is not stated'
  return {
    counted,
    heading: `${cells} · ${describeStatement(doses[0], reading)}${allInferred && reading !== 'cumulative' ? ' (inferred)' : ''}`,
    lanes: groupByKey(doses.toSorted(byAmount), ({ record }) => record.trial.trialId).map(ofTrial => ({
      record: ofTrial[0].record,
      marks: ofTrial.map(dose => buildMark(dose, reading)),
      remarks: listRemarks(ofTrial, reading, allInferred),
    })),
  }
}

const byAmount = (a: ShownDose, b: ShownDose): number => a.amount - b.amount

const capitalize = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const isStatementInferred = ({ level }: ShownDose): boolean => level.statedAs?.basis === 'inferred'

function describeStatement({ level }: ShownDose, reading: DoseReading): string {
  if (reading === 'cumulative') return 'cumulative, over all infusions'
  return level.statedAs ? statedAsWords(level.statedAs.value) : 'not stated whether per infusion or total'
}

function buildMark(dose: ShownDose, reading: DoseReading): LadderMark {
  const { range } = dose.level
  const isRange = reading !== 'cumulative' && range !== undefined && range.from < dose.amount
  return { dose, name: describeShownDose(dose), ...(isRange && { from: range.from }) }
}

/** What else to know of a lane: what its cells were taken from, how its statement was, that its sums are nominal. */
function listRemarks(doses: readonly ShownDose[], reading: DoseReading, allInferred: boolean): string[] {
  const remarks = doses.flatMap(dose => {
    const { countedCells } = dose.level
    const own = countedCells?.basis === 'inferred' && ownWords(countedCells)
    return [
      own && `the text says “${own}”`,
      !allInferred &&
        reading !== 'cumulative' &&
        isStatementInferred(dose) &&
        `${describeStatement(dose, reading)} is inferred`,
      dose.remark,
    ].filter(remark => typeof remark === 'string')
  })
  return [...new Set(remarks)]
}
