import type { Read, Schedule } from '@/lib/trial/dosing.ts'
import type { Evidence } from '@/lib/trial/evidence.ts'
import { quotePassage } from './collect-passages.ts'
import { NUMBER_WORD, numberFromWord } from './read-number-word.ts'
import type { ProductSentence } from './read-schedule.ts'

const GIVING = `(?:infusions?|injections?|administrations?|inoculations?)`
const N = (name: string) => `(?<${name}>${NUMBER_WORD}|twice|thrice)`

type Rule = { pattern: RegExp; inferred?: string }

/** From the plainest statement of a number of infusions to what follows from other words. */
const RULES: Rule[][] = [
  [
    {
      pattern: new RegExp(
        String.raw`total of ${N('n')}\s(?:[\w-]+\s){0,3}?(?:${GIVING}|doses|times|treatments)\b`,
        'i',
      ),
    },
    { pattern: new RegExp(String.raw`\b${N('n')}\s(?:${GIVING}|times|doses)\s(?:in total|altogether)`, 'i') },
  ],
  [
    {
      pattern: new RegExp(
        String.raw`(?<!(?:up to|at least|least|after|following|between|(?<!consists )of|additional|more|further|maximum|next|first|day|level)\s)(?<![-–/.\d])\b${N('n')}\s(?!weeks|days|hours|patients|months)(?:(?:[\w-]+|\([^)\n]{0,25}\))\s){0,4}?${GIVING.replaceAll('s?', 's')}\b`,
        'i',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`\b${N('n')}\s(?:weekly|consecutive|equal|fixed|daily)\s(?:[\w-]+\s){0,2}?doses of\b`,
        'i',
      ),
    },
    { pattern: /(?:infus|inject|administ)\w*\s(?:[\w-]+\s){0,3}?(?<n>twice|thrice|(?:two|three|four) times)\b/i },
  ],
  [
    {
      pattern: new RegExp(
        String.raw`(?:once (?:a|per|every) week|weekly|every week) for ${N('n')}\s(?:consecutive )?weeks`,
        'i',
      ),
      inferred: 'once a week for that many weeks',
    },
    {
      pattern: new RegExp(
        String.raw`(?:sp[li]+t|divided|fractionated)[^.]{0,30}\bover ${N('n')}\s(?:consecutive )?days`,
        'i',
      ),
      inferred: 'the dose is split over that many days',
    },
  ],
]

const SINGLE =
  /\b(?:one|only one) (?:[\w+-]+ ){0,4}?(?:infusion|injection|administration)\b|\bsingle[- ](?:[\w+-]+ ){0,4}?(?:infusion|injection|administration)\b|\bsingle[- ]dose (?:of|infusion|administration|injection)|(?:infused|administered|administrated|injected|given|dosed|treated|receives?)\b[^.,;]{0,40}?\b(?:only )?once\b(?! (?:a|per|every|daily|weekly|the|all|each|in)\b)|\bone-time\b/i
const NOT_FOR_ALL =
  /\bonly one (?:patient|subject)|first (?:patient|subject)|initially|at first|run-in|second infusion|once every|every \d|(?:a|one) (?:second|repeat|further|additional|booster|first)|or multiple|single\/multiple|fraction|split/i

const TIMES: Record<string, number> = { twice: 2, thrice: 3, 'two times': 2, 'three times': 3, 'four times': 4 }

const countOf = (written: string | undefined): number | undefined =>
  TIMES[written?.toLowerCase() ?? ''] ?? numberFromWord(written)

/**
 * How many infusions the plan has. The plainest kind of statement counts; where such statements differ the number is
 * left open. One infusion is read only where no text speaks of several.
 */
export function readInfusions(sentences: readonly ProductSentence[], days: Schedule['days']): Schedule['infusions'] {
  for (const rules of RULES) {
    const told = sentences.flatMap(sentence => rules.flatMap(rule => tell(sentence, rule) ?? []))
    if (told.length) return agreed(told)
  }
  if (days.length > 1 && !differByLevel(sentences) && !sentences.some(({ text }) => GOES_ON.test(text)))
    return {
      value: days.length,
      basis: 'inferred',
      reason: `the text names ${days.length} days of infusion`,
      evidence: days.flatMap(({ evidence }) => evidence),
    }
  const single = sentences.filter(({ text }) => SINGLE.test(text) && !NOT_FOR_ALL.test(text))
  if (single.length === 0 || sentences.some(({ text }) => SEVERAL.test(text))) return null
  return { value: 1, basis: 'stated', evidence: single.map(sentence => quoteMatch(sentence, SINGLE)) }
}

const SEVERAL =
  /\b(?:second|subsequent|repeat(?:ed)?|multiple|weekly|booster|retreat\w*) (?:[\w+-]+ ){0,3}(?:infusions?|injections?|cycles?|doses?(?! (?:group|level|cohort|escal)))\b|\badditional (?:[\w+-]+ ){0,2}(?:infusions?|injections?)\b|\bevery (?:\d+|two|three|four|other) (?:days|weeks|week)\b|infused once a week/i

/** Whether some levels get more infusions than others: "Level 2: … on day 0. Level 3: … × 2 doses on day 0 and 30". */
const differByLevel = (sentences: readonly ProductSentence[]): boolean =>
  sentences.some(({ text }) => /\b(?:level|DL|cohort)\b[^.]{0,80}[x×]\s?\d\s(?:doses|infusions)/i.test(text))

/** Courses that are repeated as long as they help: their number is open. */
const GOES_ON = /\bcycles?\b[^.]{0,200}\buntil\b|additional treatment may be continued/i

type Told = Read<number>

function tell(sentence: ProductSentence, { pattern, inferred }: Rule): Told | undefined {
  const match = pattern.exec(sentence.text)
  const value = countOf(match?.groups?.n)
  if (!match || !value || value < 2) return undefined
  return {
    value,
    ...(inferred ? { basis: 'inferred' as const, reason: inferred } : { basis: 'stated' as const }),
    evidence: [quoteMatch(sentence, pattern)],
  }
}

function quoteMatch({ text, start, passage }: ProductSentence, pattern: RegExp): Evidence {
  const match = pattern.exec(text)
  const from = start + (match?.index ?? 0)
  return quotePassage(passage, from, from + (match?.[0].length ?? text.length))
}

function agreed(told: readonly Told[]): Told | null {
  const [first] = told
  if (!first || told.some(({ value }) => value !== first.value)) return null
  return { ...first, evidence: told.flatMap(({ evidence }) => evidence) }
}
