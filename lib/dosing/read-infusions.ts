import type { Read, Schedule } from '@/lib/trial/dosing.ts'
import type { Evidence } from '@/lib/trial/evidence.ts'
import { quotePassage } from './collect-passages.ts'
import { findSentence } from './find-sentence.ts'
import {
  COURSES,
  CYCLE,
  CYCLES,
  DIFFER_BY_LEVEL,
  DOSES_OF_ONE_LEVEL,
  GOES_ON,
  INFUSION_PHRASES,
  type InfusionPhrase,
  MORE_FOLLOW,
  NOT_FOR_ALL,
  SEVERAL,
  SINGLE,
  TIMES_BEHIND,
} from './infusion-phrases.ts'
import type { CellDose } from './read-cell-doses.ts'
import { numberFromWord } from './read-number-word.ts'
import type { ProductSentence } from './read-schedule.ts'

/** The row of plain statements. */
const PLAIN = 2

const TIMES: Record<string, number> = { twice: 2, thrice: 3 }

const countOf = (written: string | undefined): number | undefined =>
  TIMES[written?.toLowerCase() ?? ''] ?? numberFromWord(written?.replace(/\stimes$/i, ''))

/**
 * How many infusions the plan has. The plainest kind of statement counts; where such statements differ the number is
 * left open. One infusion is read only where no text speaks of several.
 *
 * @param days on which the product is infused
 * @param doses of the product, whose sentences may name the day that they are given on
 */
export function readInfusions(
  sentences: readonly ProductSentence[],
  days: Schedule['days'],
  doses: readonly CellDose[],
): Schedule['infusions'] {
  const oneLevel = new Set(doses.map(({ value }) => value)).size === 1
  for (const [row, phrases] of INFUSION_PHRASES.entries()) {
    const looked = oneLevel && row === PLAIN ? [...phrases, DOSES_OF_ONE_LEVEL] : phrases
    const told = sentences.flatMap(sentence => looked.flatMap(phrase => tell(sentence, phrase) ?? []))
    if (told.length) return row >= PLAIN && notOfAll(sentences, doses) ? null : agreed(told)
  }
  const single = sentences.filter(({ text }) => SINGLE.test(text) && !NOT_FOR_ALL.test(text))
  const several = sentences.some(({ text }) => SEVERAL.test(text))
  const inCycle = sentences.some(({ text }) => CYCLE.test(text))
  if (inCycle && (days.length === 1 || sentences.some(({ text }) => CYCLES.test(text)))) return null
  if (days.length > 1) return single.length || several ? null : countDays(sentences, days)
  if (several) return null
  if (single.length)
    return { value: 1, basis: 'stated', evidence: single.map(sentence => quoteMatch(sentence, SINGLE)) }
  return onItsDay(days, doses) ?? onDayZero(sentences, days, doses)
}

/** What only one group gets. */
const OF_A_GROUP = /\b(?:cohort|group|arm|level|DL|part)\s?[-A-H\d]/i

/** Whether a number that is told may be of one course, of one group, or of some levels only. */
function notOfAll(sentences: readonly ProductSentence[], doses: readonly CellDose[]): boolean {
  const written = sentences.flatMap(({ text }) => text.match(new RegExp(TIMES_BEHIND, 'gi')) ?? []).length
  if (written > 0 && written < new Set(doses.map(({ value }) => value)).size) return true
  return sentences.some(
    ({ text }) =>
      COURSES.test(text) ||
      MORE_FOLLOW.test(text) ||
      (OF_A_GROUP.test(text) && SINGLE.test(text) && !NOT_FOR_ALL.test(text)),
  )
}

/** As many infusions as days that are named for all: not where courses go on, or groups have other days. */
function countDays(sentences: readonly ProductSentence[], days: Schedule['days']): Read<number> | null {
  if (sentences.some(({ text }) => GOES_ON.test(text) || DIFFER_BY_LEVEL.test(text))) return null
  if (differByArm(sentences, days)) return null
  return {
    value: days.length,
    basis: 'inferred',
    reason: `the text names ${days.length} days of infusion`,
    evidence: days.flatMap(({ evidence }) => evidence),
  }
}

/** Whether groups that name days name others than the rest. */
function differByArm(sentences: readonly ProductSentence[], days: Schedule['days']): boolean {
  const arms = new Map<string, Set<number>>()
  for (const { passage } of sentences) {
    if (!passage.field.startsWith('armGroups')) continue
    const end = passage.start + passage.text.length
    const own = days.filter(({ evidence }) =>
      evidence.some(
        ({ documentId, start }) => documentId === passage.documentId && start >= passage.start && start < end,
      ),
    )
    if (own.length) arms.set(passage.field, new Set(own.map(({ day }) => day)))
  }
  const all = new Set([...arms.values()].flatMap(own => [...own]))
  return [...arms.values()].some(own => own.size !== all.size)
}

/** A dose that is told together with the one day of infusion that any text names. */
function onItsDay(days: Schedule['days'], doses: readonly CellDose[]): Read<number> | null {
  const [day] = days
  if (!day) return null
  const told = doses.some(({ passage, figure }) => {
    const { start, end } = findSentence(passage.text, figure.start)
    return day.evidence.some(
      place =>
        place.documentId === passage.documentId &&
        place.start >= passage.start + start &&
        place.end <= passage.start + end,
    )
  })
  return told
    ? {
        value: 1,
        basis: 'inferred',
        reason: 'the dose is told with the one day that it is given on',
        evidence: day.evidence,
      }
    : null
}

/** "Cells are infused on day 0", in another sentence than the dose. */
const ON_DAY_ZERO =
  /\b(?:re-?)?(?:infus|inject|administ|given)\w*\b[^.;,]{0,40}\bon (?:day |D)[01](?![\d+–-]|\s?(?:,|and|to|of))/i
const FIRST_OF_SEVERAL = /\b(?:begin|start|first|initial|from)/i

function onDayZero(
  sentences: readonly ProductSentence[],
  days: Schedule['days'],
  doses: readonly CellDose[],
): Read<number> | null {
  const [day] = days
  const told = sentences.some(({ text }) => ON_DAY_ZERO.test(text))
  if (!day || !told || doses.length === 0 || (day.day !== 0 && day.day !== 1)) return null
  if (sentences.some(({ text }) => FIRST_OF_SEVERAL.test(text))) return null
  return { value: 1, basis: 'inferred', reason: 'the text names one day of infusion', evidence: day.evidence }
}

type Told = Read<number>

/** The many small injections of one session. */
const AT_SITES = /\b(?:intra(?:muscular|myocardial|dermal|lesional|cutaneous)|endomyocardial|small|sites?)\b/i

/** What makes a further infusion one that not everybody gets. */
const MAY_BE =
  /\b(?:may|might|can|could|if|when|unless|should|would|option\w*|eligible|allow\w*|consider\w*|permit\w*|respond\w*|depend\w*|only|retreat\w*)\b/i

/** Weeks and months are mostly told of what comes after: such a sentence counts no infusions. */
const OF_OTHER_TIMES =
  /follow|monitor|visit|biops|sampl|assess|evaluat|measur|imaging|survival|respon|\bafter\b|\bpost\b|test|detect|efficacy|safety/i

function tell(sentence: ProductSentence, { pattern, count, fixed, inferred }: InfusionPhrase): Told | undefined {
  const groups = pattern.exec(sentence.text)?.groups
  if (!groups && !fixed) return undefined
  if (groups?.list && OF_OTHER_TIMES.test(sentence.text)) return undefined
  if (fixed && (!pattern.test(sentence.text) || MAY_BE.test(sentence.text))) return undefined
  const n = fixed ?? countOf(groups?.n ?? groups?.n2) ?? groups?.list?.match(/\d+|baseline/gi)?.length
  const value = n && count ? count(n, countOf(groups?.m ?? groups?.m2) ?? Number.NaN) : n
  if (!value || !Number.isInteger(value) || value < 2) return undefined
  if (value > 6 && AT_SITES.test(pattern.exec(sentence.text)?.[0] ?? '')) return undefined
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
