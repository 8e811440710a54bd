import type { Read, Schedule } from '@/lib/trial/dosing.ts'
import { type Passage, quotePassage } from './collect-passages.ts'
import { type Stretch, splitSentences } from './find-sentence.ts'
import type { CellDose } from './read-cell-doses.ts'
import { readInfusionDays } from './read-infusion-days.ts'
import { readInfusionTime } from './read-infusion-time.ts'
import { readInfusions } from './read-infusions.ts'
import { NUMBER_WORD, numberFromWord } from './read-number-word.ts'
import { readRoute } from './read-route.ts'
import { readTransplantDays } from './read-transplant-days.ts'
import { withoutDrugs } from './without-drugs.ts'

export type ProductSentence = Stretch & { passage: Passage }

const GIVES =
  /infus|inject|administ|receiv|given|\bdos(?:e|es|ing)\b|treat|transplant|instil|inoculat|vaccinat|implant|put into|\bget(?:s|ting)?\b|\bhave\b|via |every |each time|\btimes\b|once|[×x]\s?10\D|million|\/kg|(?:cells?|DLI|NKs?|CAR-?Ts?|MSCs?|\/kg)\b[^.;]{0,30}\bon (?:days?\s|D)\s?[+−-]?\d/i
/** What happens at certain times besides the product: visits, samples, courses of other drugs. */
const OTHER_EVENT =
  /follow(?:ed)?[- ]?up|monitor|\bvisit|biops|sampl|assess|scan\b|imaging|questionnaire|survival|observation period/i

/** Sentences that tell how the product is given; those of other drugs are left out. */
export function productSentences(passages: readonly Passage[]): ProductSentence[] {
  return passages.flatMap(passage =>
    splitSentences(passage.text)
      .flatMap(withoutDrugs)
      .filter(({ text }) => GIVES.test(text))
      .map(sentence => ({ ...sentence, passage })),
  )
}

/** How often, when and by which way the product is given. */
export function readSchedule(passages: readonly Passage[], doses: readonly CellDose[]): Schedule {
  const sentences = productSentences(passages)
  const transplantDays = readTransplantDays(passages)
  const days = readInfusionDays(sentences, transplantDays)
  return {
    infusions: readInfusions(sentences, days, doses),
    days,
    interval: readInterval(sentences),
    route: readRoute(passages),
    infusionTime: readInfusionTime(sentences),
    transplantDays,
  }
}

const SPAN = String.raw`(?<from>${NUMBER_WORD}|\d{2,3})(?:\s?(?:[-–~]|\\~|to)\s?(?<to>\d{1,3}))?`
const EVERY = new RegExp(
  String.raw`\bevery\s${SPAN}[\s-](?<unit>hour|day|week)s?\b|\b(?:once|one time|\d+ times?)\s(?:a|per|every|each)\s(?<single>week|day)\b|\b(?<weekly>(?<!bi-?|twice |thrice |times )weekly)\b|\bevery (?<other>other|second) (?<otherUnit>week|day)\b|\b(?<each>every) (?<eachUnit>week|day)\b`,
  'i',
)

/** One arm of several: what is said of it does not hold for the others. */
const OF_AN_ARM = /\b(?:arms?|cohorts?|groups?)\s[A-Z\d]\b/i

function readInterval(sentences: readonly ProductSentence[]): Schedule['interval'] {
  let first: OfArm | undefined
  for (const sentence of sentences) {
    const read = readIntervalOf(sentence)
    if (!read) continue
    if (!first && !read.ofArm) return read.interval
    first ??= read
    if (read.ofArm && !isSameSpan(first.interval.value, read.interval.value)) return null
  }
  return first?.interval ?? null
}

type Interval = NonNullable<Schedule['interval']>
type OfArm = { interval: Interval; ofArm: boolean }

const isSameSpan = (a: Interval['value'], b: Interval['value']): boolean =>
  a.from === b.from && a.to === b.to && a.unit === b.unit

function readIntervalOf({ text, start, passage }: ProductSentence): OfArm | undefined {
  const match = OTHER_EVENT.test(text) ? null : EVERY.exec(text)
  const g = match?.groups
  if (!match || !g) return undefined
  const from = g.other ? 2 : (numberFromWord(g.from) ?? (g.from ? Number(g.from) : 1))
  const unit = `${(g.unit ?? g.single ?? g.otherUnit ?? g.eachUnit ?? 'week').toLowerCase()}s`
  const interval: Read<Interval['value']> = {
    value: { from, to: g.to ? Number(g.to) : from, unit: unit === 'hours' || unit === 'days' ? unit : 'weeks' },
    basis: 'stated',
    evidence: [quotePassage(passage, start + match.index, start + match.index + match[0].length)],
  }
  return { interval, ofArm: OF_AN_ARM.test(text) }
}
