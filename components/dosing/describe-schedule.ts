import type { Schedule } from '@/lib/trial/dosing.ts'
import { NOT_STATED, withBasis } from './describe-dosing.ts'

type InfusionDay = Schedule['days'][number]
type Interval = NonNullable<Schedule['interval']>['value']

/** −12 as "−12", 5 as "+5": days around the infusion or the transplant that the text calls day 0. */
export const signedDay = (day: number): string => (day > 0 ? `+${day}` : day < 0 ? `−${Math.abs(day)}` : '0')

const FRACTIONS: [share: number, words: string][] = [
  [1 / 4, '¼'],
  [1 / 3, '⅓'],
  [1 / 2, '½'],
  [2 / 3, '⅔'],
  [3 / 4, '¾'],
]

/** The part of the total that an infusion gives: "⅔", "40%". The contract rounds to three digits. */
export const describeShare = (share: number): string =>
  FRACTIONS.find(([fraction]) => Math.abs(fraction - share) < 0.001)?.[1] ?? `${Number((share * 100).toPrecision(3))}%`

/** "about day +5 (⅓)". */
export const describeInfusionDay = ({ day, about, share }: InfusionDay): string =>
  `${about ? 'about ' : ''}day ${signedDay(day)}${share === undefined ? '' : ` (${describeShare(share)})`}`

/** "day −12 (⅔), about day +5 (⅓)"; empty where no day is stated. */
export const describeInfusionDays = (days: Schedule['days']): string => days.map(describeInfusionDay).join(', ')

/** "every 96–120 hours", "weekly", "daily", "every 2 weeks". */
export function describeInterval({ from, to, unit }: Interval): string {
  if (from !== to) return `every ${from}–${to} ${unit}`
  if (from !== 1) return `every ${from} ${unit}`
  return { hours: 'every hour', days: 'daily', weeks: 'weekly' }[unit]
}

/** "10–15 minutes", "1 hour". */
export function describeInfusionTime({ from, to, unit }: NonNullable<Schedule['infusionTime']>['value']): string {
  if (from !== to) return `${from}–${to} ${unit}`
  return `${from} ${from === 1 ? unit.slice(0, -1) : unit}`
}

/** How many and how often: "3 infusions, every 96–120 hours", "weekly; number not stated", "number not stated". */
export function describeFrequency({ infusions, interval }: Pick<Schedule, 'infusions' | 'interval'>): string {
  const count = infusions && withBasis(describeCount(infusions.value), infusions)
  const often = interval && withBasis(describeInterval(interval.value), interval)
  if (count) return often ? `${count}, ${often}` : count
  return often ? `${often}; ${NUMBER_NOT_STATED}` : NUMBER_NOT_STATED
}

/**
 * All that is known of how often and when, in one line: "3 infusions, every 96–120 hours; days not stated",
 * "weekly; number not stated; days not stated", "2 infusions: day 0, day +7", "day 0; number not stated".
 */
export function describeSchedule(schedule: Schedule): string {
  const { infusions, interval, days } = schedule
  if (!infusions && !interval && days.length === 0) return NOT_STATED
  const frequency = describeFrequency(schedule)
  if (days.length === 0) return `${frequency}; days not stated`
  if (infusions) return `${frequency}: ${describeInfusionDays(days)}`
  return `${describeInfusionDays(days)}; ${frequency}`
}

/** Of a product that is infused an unknown number of times. */
export const NUMBER_NOT_STATED = 'number not stated'

/** "1 infusion", "3 infusions". */
export const describeCount = (infusions: number): string => `${infusions} infusion${infusions === 1 ? '' : 's'}`
