import type { Schedule } from '@/lib/trial/dosing.ts'
import { quotePassage } from './collect-passages.ts'
import type { ProductSentence } from './read-schedule.ts'

type Day = Schedule['days'][number]

const ONE = String.raw`(?:days?\s?|D)?[+−–-]?\d{1,3}(?!\d|[.,]\d|\s?%|\s?(?:[-–~]|to)\s?\d|\s?[x×*хХ]\s?\d)(?![-\s](?:days?|weeks?|hours?|months?|cycles?)\b)`
const DAYS = new RegExp(
  String.raw`(?<![\p{L}\d])(?:days?\s?|D)(?=[+−–-]?\d)${ONE}(?:\s?(?:,\s?and|,|and|&|\\&|or)\s?${ONE})*`,
  'giu',
)
const NUMBER = /[+−–-]?\d{1,3}/g
const INFUSED =
  /infus|inject|administ|\bcells?\b|\bNKs?\b|\bDLI\b|\bMSCs?\b|CAR-?Ts?\b|\bTregs?\b|\bTILs?\b|\/kg|receiv|given|\bdose\b/i
const OTHER_TIMES =
  /follow|observ|until|evaluat|assess|monitor|through|up to (?:day|D\d|\d+ (?:day|week|month|year))|condition|chemotherap|deplet|DLT|screen|within|window|safety|biops|sampl|apheresis|culture|(?:are|is|be) (?:activated|expanded|transduced)|transplant\w* on|stem cell transplant|\bgraft|between|before|prior/i
const ABOUT = /(?:about|approximately|around|roughly|~|≈)[^.,;]{0,14}$/i
const SHARE = /(?<top>[123])\s?\/\s?(?<bottom>[2345])(?!\d)|(?<words>two[- ]thirds?|one[- ]third|(?:one[- ])?half)/i
const WORDED: Record<string, number> = { two: 2 / 3, one: 1 / 3, half: 1 / 2 }

/** The days that the product is infused on, with the share of the total that each gives where that is said. */
export function readInfusionDays(
  sentences: readonly ProductSentence[],
  transplantDays: Schedule['transplantDays'],
): Day[] {
  const ofTransplant = transplantDays.flatMap(({ evidence }) => evidence)

  const days = new Map<number, Day>()
  for (const sentence of sentences) {
    const found = [...sentence.text.matchAll(DAYS)]
    found.forEach((match, at) => {
      if (!tellsInfusion(sentence.text, match.index, match[0].length)) return
      const next = found[at + 1]?.index ?? sentence.text.length
      const share = readShare(sentence.text.slice(match.index + match[0].length, next))
      const from = sentence.start + match.index
      const place = sentence.passage.start + from
      if (ofTransplant.some(({ start, end }) => place >= start && place < end)) return
      const evidence = quotePassage(sentence.passage, from, from + match[0].length)
      for (const written of match[0].match(NUMBER) ?? []) {
        const day = Number(written.replace(/[−–]/, '-'))
        const known = days.get(day)
        if (known) {
          // Only the words just read can name a day twice.
          if (known.evidence.at(-1)?.start !== evidence.start) known.evidence.push(evidence)
          continue
        }
        days.set(day, {
          day,
          about: ABOUT.test(sentence.text.slice(0, match.index)),
          ...(share !== undefined && { share }),
          evidence: [evidence],
        })
      }
    })
  }
  return [...days.values()].toSorted((a, b) => a.day - b.day)
}

/** Whether the clause around the day speaks of infusing, and of nothing else that days are told for. */
function tellsInfusion(sentence: string, at: number, length: number): boolean {
  const clauseStart = Math.max(sentence.lastIndexOf(',', at - 1), sentence.lastIndexOf(';', at - 1)) + 1
  const rest = sentence.slice(at + length).search(/[,;)]/)
  const clause = sentence.slice(clauseStart, rest < 0 ? sentence.length : at + length + rest)
  if (OTHER_TIMES.test(clause)) return false
  if (INFUSED.test(clause)) return true
  const before = sentence.slice(0, clauseStart)
  return INFUSED.test(before) && !OTHER_TIMES.test(before) && clause.trim().length < length + 30
}

function readShare(text: string): number | undefined {
  const g = SHARE.exec(text)?.groups
  if (!g) return undefined
  const share = g.words ? WORDED[g.words.toLowerCase().replace(/[- ].*/, '')] : Number(g.top) / Number(g.bottom)
  return share === undefined || share >= 1 ? undefined : Math.round(share * 1000) / 1000
}
