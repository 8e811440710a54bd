import { describeAgent } from '@/components/dosing/describe-agents.ts'
import {
  describeCountedAmount,
  describeCountedCells,
  describeDose,
  describeLevelName,
  statedAsWords,
  unitHeading,
} from '@/components/dosing/describe-dosing.ts'
import { describeLevelRanges } from '@/components/dosing/describe-level-range.ts'
import {
  describeCount,
  describeInfusionDay,
  describeInfusionDays,
  describeInfusionTime,
  describeInterval,
  describeSchedule,
  signedDay,
} from '@/components/dosing/describe-schedule.ts'
import { type DoseLevel, type Dosing, isOfDosing } from '@/lib/trial/dosing.ts'
import { valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { describeValue } from './describe-value.ts'

/** The value at a path of a trial in words: of a part of its dosing with the unit that stands beside it. */
export function describeField({ trial }: Pick<TrialRecord, 'trial'>, path: string): string {
  const words = isOfDosing(path) ? describeDosingPart(trial.dosing, path.split('.').slice(1)) : undefined
  return words ?? describeValue(path, valueAt(trial, path))
}

/** Undefined where the value speaks for itself, or is not there. */
function describeDosingPart(dosing: Dosing, [part = '', ...rest]: readonly string[]): string | undefined {
  const [first = '', second] = rest
  if (part === 'doseLevels') {
    const level = dosing.doseLevels[Number(first)]
    return first === '' ? describeLevelRanges(dosing.doseLevels) : level && describeLevelPart(level, second)
  }
  if (part === 'schedule') return describeSchedulePart(dosing.schedule, first, second)
  const agent = part === 'agents' && first !== '' ? dosing.agents[Number(first)] : undefined
  return agent && describeAgent(agent)
}

function describeLevelPart(level: DoseLevel, part: string | undefined): string | undefined {
  switch (part) {
    case undefined:
      return `${describeLevelName(level)}: ${describeCountedAmount(level.amount.value, level)}`
    case 'amount':
      return describeDose(level)
    case 'unit':
      return unitHeading(level.unit.value)
    case 'countedCells':
      return describeCountedCells(level.countedCells)
    case 'statedAs':
      return level.statedAs ? statedAsWords(level.statedAs.value) : undefined
    default:
      return undefined
  }
}

function describeSchedulePart(schedule: Dosing['schedule'], part: string, at?: string): string | undefined {
  const { infusions, interval, days, infusionTime, transplantDays } = schedule
  switch (part) {
    case '':
      return describeSchedule(schedule)
    case 'infusions':
      return infusions ? describeCount(infusions.value) : undefined
    case 'interval':
      return interval ? describeInterval(interval.value) : undefined
    case 'infusionTime':
      return infusionTime ? describeInfusionTime(infusionTime.value) : undefined
    case 'days': {
      const day = days[Number(at)]
      return at === undefined ? describeInfusionDays(days) : day && describeInfusionDay(day)
    }
    case 'transplantDays':
      return transplantDays
        .filter((_, place) => at === undefined || place === Number(at))
        .map(({ day }) => `day ${signedDay(day)}`)
        .join(', ')
    default:
      return undefined
  }
}
