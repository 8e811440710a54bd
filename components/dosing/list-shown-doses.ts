import type { DoseLevel, DoseReading } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'

/** A dose level as a reading shows it. */
export type ShownDose = {
  record: TrialRecord
  level: DoseLevel
  /** The path into the trial under which the words of the amount are. */
  path: string
  /** The level's own amount, or the cumulative one. */
  amount: number
  /** Of a cumulative amount: what was multiplied, and what to know about it. */
  arithmetic?: string
  remark?: string
}

/** What of a trial a reading does not show: all of it, or some of its levels, with the reason. */
export type Omission = { trialId: string; levels?: { left: number; of: number }; reason: string }

export type ShownDoses = { doses: ShownDose[]; omissions: Omission[] }

const UNCLEAR = 'the text does not say whether a dose is per infusion or the total of all infusions'
const OTHERWISE = {
  perInfusion: 'stated as the total of all infusions, not per infusion',
  total: 'stated per infusion, not as the total of all infusions',
}

/** The dose levels that a reading shows, trial by trial, and the rest with the reason that each is left out for. */
export function listShownDoses(records: readonly TrialRecord[], reading: DoseReading): ShownDoses {
  const perTrial = records.map(record => showTrial(record, reading))
  return {
    doses: perTrial.flatMap(({ doses }) => doses),
    omissions: perTrial.flatMap(({ omissions }) => omissions),
  }
}

function showTrial(record: TrialRecord, reading: DoseReading): ShownDoses {
  const { trialId, dosing } = record.trial
  const doses = dosing.doseLevels.map((level, at) => ({
    record,
    level,
    path: `dosing.doseLevels.${at}.amount`,
    amount: level.amount.value,
  }))
  if (doses.length === 0) return { doses, omissions: [{ trialId, reason: 'no dose level is stated' }] }
  if (reading === 'asStated') return { doses, omissions: [] }
  if (reading === 'cumulative') return showCumulative(record, doses)
  const shown = doses.filter(({ level }) => level.statedAs?.value === reading)
  const unclear = doses.filter(({ level }) => !level.statedAs)
  const otherwise = doses.length - shown.length - unclear.length
  return {
    doses: shown,
    omissions: [
      ...leaveOut(trialId, unclear.length, doses.length, UNCLEAR),
      ...leaveOut(trialId, otherwise, doses.length, OTHERWISE[reading]),
    ],
  }
}

function leaveOut(trialId: string, left: number, of: number, reason: string): Omission[] {
  if (left === 0) return []
  return [left === of ? { trialId, reason } : { trialId, levels: { left, of }, reason }]
}

function showCumulative(record: TrialRecord, doses: readonly ShownDose[]): ShownDoses {
  const { trialId, dosing } = record.trial
  const { cumulative } = dosing
  if (!Array.isArray(cumulative)) return { doses: [], omissions: [{ trialId, reason: cumulative.notComputable }] }
  const shown = doses.flatMap((dose, at) => {
    // Orders are counted for each unit anew; the place in the list tells levels of one order apart.
    const own = cumulative[at]?.order === dose.level.order ? cumulative[at] : undefined
    const sum = own ?? cumulative.find(({ order }) => order === dose.level.order)
    if (!sum) return []
    return { ...dose, amount: sum.amount, arithmetic: sum.arithmetic, ...(sum.remark && { remark: sum.remark }) }
  })
  const left = doses.length - shown.length
  return { doses: shown, omissions: leaveOut(trialId, left, doses.length, 'no cumulative dose is computed') }
}

/** "NCT06541444: the number of infusions is not stated", "2 of 4 levels: …". */
export const describeOmission = ({ levels, reason }: Omission): string =>
  levels ? `${levels.left} of ${levels.of} levels: ${reason}` : reason
