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

/** The part of the total that an infusion gives: "⅔", "40 %". The contract rounds to three digits. */
export const describeShare = (share: number): string =>
  FRACTIONS.find(([fraction]) => Math.abs(fraction - share) < 0.001)?.[1] ?? `${Number((share * 100).toPrecision(3))} %`

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

/**
 * All that is known of how often and when, in one line: "3 infusions, every 96–120 hours; days not stated",
 * "weekly; number not stated; days not stated", "2 infusions: day 0, day +7".
 */
export function describeSchedule({ infusions, interval, days }: Schedule): string {
  if (!infusions && !interval && days.length === 0) return NOT_STATED
  const count = infusions && withBasis(describeCount(infusions.value), infusions)
  const often = interval && withBasis(describeInterval(interval.value), interval)
  const named = [count, often].filter(Boolean).join(', ')
  const when = days.length > 0 && describeInfusionDays(days)
  const known = named && when ? `${named}: ${when}` : named || when
  return [known, !infusions && 'number not stated', days.length === 0 && 'days not stated'].filter(Boolean).join('; ')
}

/** "1 infusion", "3 infusions". */
export const describeCount = (infusions: number): string => `${infusions} infusion${infusions === 1 ? '' : 's'}`
