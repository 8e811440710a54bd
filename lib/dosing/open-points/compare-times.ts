import { findMatches } from '@/lib/dosing/find-matches.ts'
import type { ScheduledAgent } from '@/lib/trial/dosing.ts'
import type { Point, PointContext } from './rule.ts'

/** Days and hours that the texts tell and that do not fit each other. */
export const compareTimes = (context: PointContext): Point[] => [
  ...beyondDuration(context),
  ...hoursAfterDepletion(context),
  ...waitBesideInterval(context),
]

const DURATION = /\bduration of (?:therapy|treatment)\b[^.\n]{0,90}?(?<days>\d{1,3}) days? after/gi

const lastDay = (days: ScheduledAgent['days']): number => (Array.isArray(days) ? Math.max(...days) : days.to)

/** A drug that is given after the day on which therapy is said to end. */
function beyondDuration({ passages, dosing }: PointContext): Point[] {
  const [duration] = findMatches(passages, DURATION)
  const end = Number(duration?.match.groups?.days)
  const late = dosing.agents.filter(({ days }) => lastDay(days) > end)
  if (!duration || late.length === 0) return []
  return [
    {
      field: 'dosing.agents',
      message: `therapy is said to end ${end} days after, yet ${late.map(({ agent, days }) => `${agent} is given to day +${lastDay(days)}`).join(', ')}`,
      evidence: [duration.evidence, ...late.flatMap(({ evidence }) => evidence)],
    },
  ]
}

const HOURS_AFTER =
  /\b(?:complet\w*|after)[^.\n]{0,60}(?:precondition|conditioning|chemotherapy|lympho)[^.\n]{0,30}?(?<hours>\d{2,3}) hours (?:later|after)|(?:precondition|conditioning|chemotherapy)\w* is complet\w*,? (?<then>\d{2,3}) hours later/gi

function hoursAfterDepletion({ passages, dosing }: PointContext): Point[] {
  const [found] = findMatches(passages, HOURS_AFTER)
  const depletion = dosing.agents.filter(
    ({ role, days }) => role === 'lymphodepletion' && Number.isFinite(lastDay(days)),
  )
  const end = Math.max(...depletion.map(({ days }) => lastDay(days)))
  const hours = Number(found?.match.groups?.hours ?? found?.match.groups?.then)
  const day = end + hours / 24
  if (!found || !Number.isFinite(day) || day === 0) return []
  const signed = (n: number) => `${n}`.replace('-', '−')
  return [
    {
      field: 'dosing.schedule.days',
      message: `day ${signed(end)} plus ${hours} hours falls on day ${signed(day)}, while the days are counted to the infusion`,
      evidence: [...depletion.flatMap(({ evidence }) => evidence.slice(0, 1)), found.evidence],
    },
  ]
}

function waitBesideInterval({ passages, dosing: { schedule } }: PointContext): Point[] {
  const interval = schedule.interval?.value
  const [wait] = findMatches(passages, /\b(?<days>\d{1,2})-day observation period\b/gi)
  if (!wait || interval?.unit !== 'hours') return []
  const hours = Number(wait.match.groups?.days) * 24
  if (hours >= interval.from && hours <= interval.to) return []
  return [
    {
      field: 'dosing.schedule.interval',
      message: `the first participant of a level is observed for ${hours / 24} days before the next infusion, the interval is ${interval.from}–${interval.to} hours`,
      evidence: [wait.evidence, ...(schedule.interval?.evidence ?? [])],
    },
  ]
}
