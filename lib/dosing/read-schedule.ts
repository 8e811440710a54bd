import type { Read, Schedule } from '@/lib/trial/dosing.ts'
import { type Passage, quotePassage } from './collect-passages.ts'
import { type Stretch, splitSentences } from './find-sentence.ts'
import { OTHER_DRUG } from './other-agents.ts'
import { readInfusionDays } from './read-infusion-days.ts'
import { readInfusions } from './read-infusions.ts'
import { NUMBER_WORD, numberFromWord } from './read-number-word.ts'
import { readRoute } from './read-route.ts'
import { readTransplantDays } from './read-transplant-days.ts'

export type ProductSentence = Stretch & { passage: Passage }

const GIVES = /infus|inject|administ|receiv|given|\bdos(?:e|es|ing)\b|treat|transplant|instill|via |every /i
/** What happens at certain times besides the product: visits, samples, courses of other drugs. */
const OTHER_EVENT =
  /follow(?:ed)?[- ]?up|monitor|\bvisit|biops|sampl|assess|scan\b|imaging|questionnaire|survival|observation period/i

/** Sentences that tell how the product is given; those of other drugs are left out. */
export function productSentences(passages: readonly Passage[]): ProductSentence[] {
  return passages.flatMap(passage =>
    splitSentences(passage.text)
      .map(withoutDrugs)
      .filter(({ text }) => GIVES.test(text))
      .map(sentence => ({ ...sentence, passage })),
  )
}

const CELLS = /\bcells?\b|\bNKs?\b|CAR-?T|MSC/i

/** A sentence up to the clause that names a drug: "infused on days 0 and 7, following cytarabine". */
function withoutDrugs(sentence: Stretch): Stretch {
  const drug = OTHER_DRUG.exec(sentence.text)
  if (!drug) return sentence
  const before = sentence.text.slice(0, drug.index)
  const cut = Math.max(
    ...[',', ';', ' following ', ' after ', ' preceded by '].map(mark => before.lastIndexOf(mark)),
    0,
  )
  const text = CELLS.test(before.slice(0, cut)) ? before.slice(0, cut) : ''
  return { start: sentence.start, end: sentence.start + text.length, text }
}

/** How often, when and by which way the product is given. */
export function readSchedule(passages: readonly Passage[]): Schedule {
  const sentences = productSentences(passages)
  const days = readInfusionDays(sentences)
  return {
    infusions: readInfusions(sentences, days),
    days,
    interval: readInterval(sentences),
    route: readRoute(passages),
    transplantDays: readTransplantDays(passages),
  }
}

const SPAN = String.raw`(?<from>${NUMBER_WORD}|\d{2,3})(?:\s?(?:[-–~]|\\~|to)\s?(?<to>\d{1,3}))?`
const EVERY = new RegExp(
  String.raw`\bevery\s${SPAN}[\s-](?<unit>hour|day|week)s?\b|\b(?:once|one time|\d+ times?)\s(?:a|per|every|each)\s(?<single>week|day)\b|\b(?<weekly>(?<!bi-?)weekly)\b|\bevery (?<other>other|second) (?<otherUnit>week|day)\b|\b(?<each>every) (?<eachUnit>week|day)\b`,
  'i',
)

function readInterval(sentences: readonly ProductSentence[]): Schedule['interval'] {
  for (const { text, start, passage } of sentences) {
    const match = OTHER_EVENT.test(text) ? null : EVERY.exec(text)
    const g = match?.groups
    if (!match || !g) continue
    const from = g.other ? 2 : (numberFromWord(g.from) ?? (g.from ? Number(g.from) : 1))
    const unit = `${(g.unit ?? g.single ?? g.otherUnit ?? g.eachUnit ?? 'week').toLowerCase()}s`
    const read: Read<NonNullable<Schedule['interval']>['value']> = {
      value: { from, to: g.to ? Number(g.to) : from, unit: unit === 'hours' || unit === 'days' ? unit : 'weeks' },
      basis: 'stated',
      evidence: [quotePassage(passage, start + match.index, start + match.index + match[0].length)],
    }
    return read
  }
  return null
}
