import type { PartialDate } from '@/lib/trial/date.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const ISO = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/
const MONTH_FIRST = /^([a-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/i
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/i

/**
 * A date as the registries write it, in the precision given: "2024-11-13", "2024-11", "November 2024", "Nov 13, 2024",
 * "13 November 2024". Undefined for days that the calendar lacks, and for "11/10/2024", which may be either of two.
 */
export function normalizeDate(phrase: string): PartialDate | undefined {
  const text = phrase.replace(/\s+/g, ' ').trim()
  const iso = ISO.exec(text)
  if (iso) return dateOf(iso[1], iso[2], iso[3])
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst) return dateOf(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2])
  const dayFirst = DAY_FIRST.exec(text)
  return dayFirst ? dateOf(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]) : undefined
}

/** "November" and "Nov" are 11; what is no month is 0, which no date has. */
function monthNumber(name = ''): string {
  const word = name.toLowerCase()
  return `${MONTHS.findIndex(month => month === word || month.slice(0, 3) === word || (word === 'sept' && month === 'september')) + 1}`
}

function dateOf(year = '', month?: string, day?: string): PartialDate | undefined {
  if (!/^(?:19|20|21)/.test(year)) return undefined
  if (month === undefined) return year
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day ?? 1)) return undefined
  return date.toISOString().slice(0, day === undefined ? 7 : 10)
}
