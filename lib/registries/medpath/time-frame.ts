/** Units in which time frames are given, abbreviations included. */
const UNIT =
  '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|months?|mos?|years?|yrs?|cycles?|visits?|courses?|times?|trimesters?|semesters?|decades?|[hd](?![0-9]))(?![a-z])'

const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|twenty[- ]four|thirty|forty|sixty|ninety|first|second|third|half)'

const MONTH_NAME = '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}'

/** "12 months", "0, 7 and 28 days", "6-8 weeks", "24-hour": every repeat is bounded, so that it stays linear in any text. */
const COUNTED = `(?!0\\d)\\d[^A-Za-z%]{0,50}(?:(?:to|and|or|through|until|st|nd|rd|th|after|post|x|gestational)(?![a-z])[^A-Za-z%]{0,30}){0,6}${UNIT}`

/** "Day 1", "Weeks 4", "Month12", "Visit #3". */
const NUMBERED = `(?:days?|weeks?|wk|months?|years?|hours?|visits?|cycles?|points?|time ?points?) ?(?:[-−–+#(]|no\\.? )? ?\\d`

/** "03.2018", "2009-2012", "May 2004". */
const DATED = `(?:\\d{1,2}[./]\\d{4}(?!\\d)|(?:19|20)\\d\\d ?[-–] ?(?:19|20)\\d\\d(?!\\d)|${MONTH_NAME}\\.? (?:\\d{1,2},? )?(?:19|20)\\d\\d)`

/** Words that open a time frame and little else. */
const OPENERS = [
  'from',
  'up ?to',
  'bas(?:e ?)?line',
  'within',
  'through(?:out)?',
  'during',
  'before',
  'after',
  'until',
  'till',
  'every',
  'at (?:the|each|every|all|\\d|base|day|week|month|year|visit|screening|least|enrol|end|time|inclusion|admission|discharge|birth|diagnosis|randomi|start|study|most|one|two|three|four|six|entry|hour|disease|v\\d)[a-z]{0,12}',
  '(?:an )?average',
  'approximately',
  'approx\\.?',
  'about',
  'around',
  'immediate(?:ly)?',
  'between',
  'over',
  'pre-?dose',
  'post-?dose',
  '(?:pre|post)[- ]?treatment',
  '(?:pre|post|intra|peri)-?(?:operative|procedur)[a-z]{0,4}',
  'prior to',
  'screening',
  'time ?frame',
  'end of',
  '(?:the )?(?:end|start|date|day|time|duration|first|last|day|entire|period) (?:of|from|\\d)',
  'first (?:dose|day|infusion|administration|visit)',
  'daily',
  'weekly',
  'monthly',
  'annually',
  'once',
  'since',
  'follow-?up',
  'maximum',
  'minimum',
  'on (?:day|the|week|month|cycle|study)',
  'in (?:the|\\d|week|month)',
  'for (?:the|\\d|up|each|a)',
  'hospital stay',
  'study (?:completion|duration|period|entry|day)',
  'assess(?:ed|ment)',
  'measured',
  'evaluated',
  'continuous(?:ly)?',
  'change from baseline',
  '(?:patients?|participants?|subjects?) (?:will|were|are)',
  'enrol?lment',
  'randomi[sz]ation',
  'inclusion',
  'entry',
  'any ?time',
  'upon',
  'each',
]

const OPENS = new RegExp(
  `["(]?(?:${COUNTED}|${NUMBERED}|${DATED}|(?:${OPENERS.join('|')})(?![a-z])|(?:the )?${NUMBER_WORD}[ -](?:\\(?[\\w]{1,3}\\)? ?)?(?:or \\w{1,9} |to \\w{1,9} |and \\w{1,9} )?(?:consecutive )?${UNIT}|(?:[~≥>≤<±]|>=|<=) ?${COUNTED})`,
  'iy',
)

const CODED = /[DWMTVC]-?\d{1,3}(?![0-9A-Za-z+])/y

const NAMES_TIME = new RegExp(
  `(?:${COUNTED}|${NUMBERED}|${DATED}|baseline|completion|discharge|treatment|randomi|enrol|follow-?up|screening|surgery|visit|cycle|day|week|month|year|hour|minute)`,
  'i',
)

/** Whether a time frame can open at this place, by its first words. */
export function opensTimeFrame(text: string, at: number): boolean {
  OPENS.lastIndex = at
  return OPENS.test(text)
}

/** Whether a coded time stands here: "D1", "W12", "T0". */
export function opensCodedTime(text: string, at: number): boolean {
  CODED.lastIndex = at
  return CODED.test(text)
}

/** Whether the text names any time at all. */
export const namesTime = (text: string): boolean => NAMES_TIME.test(text)

/** Whether number and unit go together: not "41 year", not "1 months". */
export function agreesInNumber(text: string): boolean {
  const [, count, unit] = /^(\d+) ?(second|minute|hour|day|week|month|year)(?=s?\b)/i.exec(text) ?? []
  if (!count || !unit) return true
  const plural = /s/i.test(text.slice(text.toLowerCase().indexOf(unit.toLowerCase()) + unit.length)[0] ?? '')
  return plural ? count !== '1' : count === '1'
}
