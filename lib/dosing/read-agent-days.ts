import type { ScheduledAgent } from '@/lib/trial/dosing.ts'

/** `end` is an offset in the text that was read. */
export type AgentDays = { days: ScheduledAgent['days']; end: number; own: boolean }

const SIGNED = String.raw`[+−–-]?\s?\d{1,3}`
const RANGE = new RegExp(
  String.raw`(?:days?|\bD)\s?\(?(?<from>${SIGNED})\s?(?:to|through|until|\\?~|–(?=\s?[-−]))\s?(?:days?\s?|D)?(?<to>${SIGNED})(?![\p{L}\d])`,
  'iu',
)
const LIST = new RegExp(
  String.raw`(?:days?|\bD)\s?[(:]?\s?(?<list>${SIGNED}(?:\s?(?:,\s?and|,|and|&|\\&)\s?(?:days?\s?|D)?${SIGNED}(?!\s?(?:mg|g|Gy|hours?|weeks?|days)))*)(?![\p{L}\d])`,
  'iu',
)

const dayOf = (written = ''): number => Number(written.replace(/\s/g, '').replace(/[−–]/, '-'))

/** The days that an agent is given on: "days -4, -3, -2", "from day -5 to day -3"; undefined where none is named. */
export function readAgentDays(text: string): AgentDays | undefined {
  const range = RANGE.exec(text)
  const list = LIST.exec(text)
  if (range?.groups && (!list || range.index <= list.index)) {
    const [from, to] = [dayOf(range.groups.from), dayOf(range.groups.to)]
    if (from < to) return { days: { from, to }, end: range.index + range[0].length, own: true }
  }
  if (!list?.groups?.list) return undefined
  // "every other day from day +1": a series begins there, and no text says where it ends.
  if (/\b(?:from|starting|beginning|start|since|after|until)\s(?:on\s|at\s)?$/i.test(text.slice(0, list.index)))
    return undefined
  const days = (list.groups.list.match(/[+−–-]?\s?\d{1,3}/g) ?? []).map(dayOf)
  // "5, -4, 3, -2": a sign was lost, and nobody can say which.
  if (days.some((day, at) => at > 0 && day <= (days[at - 1] ?? day))) return undefined
  return { days, end: list.index + list[0].length, own: true }
}
