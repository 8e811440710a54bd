import { type Passage, quotePassage } from '@/lib/dosing/collect-passages.ts'
import { splitSentences } from '@/lib/dosing/find-sentence.ts'
import { ageInYears } from '@/lib/trial/age.ts'
import type { Evidence } from '@/lib/trial/evidence.ts'
import type { Point, PointContext } from './rule.ts'

const AGES =
  /\bag(?:ed?|es)\b[^.;\d]{0,14}?(?<from>\d{1,2})\s?(?:years)?\s?(?:to|and|[-–~])\s?(?<to>\d{1,3})\s?years|\bbetween\s?(?<low>\d{1,2})\s?(?:years)?\s?(?:to|and|[-–])\s?(?<high>\d{1,3})\s?years|\bag(?:ed?|es)\s?(?:≥|\\?>=|of at least)\s?(?<least>\d{1,2})\s?years/gi

type Ages = { low: number; high: number | null; said: string; evidence: Evidence[] }

/**
 * The age limits of the fields beside those that prose and criteria give the participants: beside all of them together,
 * for groups of different ages are no contradiction; without fields beside each other.
 */
export function compareAges({ record, passages, criteria }: PointContext): Point[] {
  const { minimumAge, maximumAge } = record.trial
  const told = [...passages.flatMap(agesInProse), ...criteria.flatMap(agesInCriterion)]
  const [first] = told
  if (!first) return []
  const fields: Ages | undefined = minimumAge
    ? {
        low: ageInYears(minimumAge),
        high: maximumAge ? ageInYears(maximumAge) : null,
        said: `${minimumAge}${maximumAge ? ` to ${maximumAge}` : ' and older'} in the fields`,
        evidence: [...(record.evidence.minimumAge ?? []), ...(record.evidence.maximumAge ?? [])],
      }
    : undefined
  const lows = fields ? [fields.low, Math.min(...told.map(({ low }) => low))] : told.map(({ low }) => low)
  const limits = told.map(({ high }) => high ?? 0)
  const highs = fields ? [fields.high ?? 0, limits.includes(0) ? 0 : Math.max(...limits)] : limits
  const [lowsDiffer, highsDiffer] = [differ(lows), differ(highs.filter(high => high > 0))]
  if (!lowsDiffer && !highsDiffer) return []
  const all = fields ? [fields, ...told] : told
  return [
    {
      field: lowsDiffer ? 'minimumAge' : 'maximumAge',
      message: `ages differ: ${[...new Set(all.map(({ said }) => said))].join(', ')}`,
      evidence: all.flatMap(({ evidence }) => evidence),
    },
  ]
}

/** Days after birth are as good as birth. */
const differ = (years: readonly number[]): boolean => years.some(age => Math.abs(age - (years[0] ?? age)) > 0.02)

/** Whom a sentence of prose must be about for its ages to be the participants'. */
const OF_THE_TRIAL =
  /\b(?:study|trial|participants?|enrol\w*|recruit\w*|includ\w*|eligible|undergo\w*|to be (?:infused|treated))\b/i
const OF_THE_DISEASE = /common|incidence|prevalen|occurs?|affect|median|survival|peak|of the population|\bper cent\b|%/i

const agesInProse = (passage: Passage): Ages[] =>
  splitSentences(passage.text).flatMap(({ text, start, end }) =>
    OF_THE_TRIAL.test(text) && !OF_THE_DISEASE.test(text) ? agesIn(passage, start, end) : [],
  )

/** Ages that a criterion names for something else: for a scale, for who signs, for women who can bear children. */
const FOR_SOMETHING_ELSE = /Karnofsky|Lansky|ECOG|\bKPS\b|child-?bearing|fertil|pregnan|parent|surrogate/i

const agesInCriterion = (passage: Passage): Ages[] =>
  passage.field.includes('exclusion') || FOR_SOMETHING_ELSE.test(passage.text)
    ? []
    : agesIn(passage, 0, Math.min(passage.text.length, LEAD))

/** A criterion of age begins with it; one that comes to it later is about something else. */
const LEAD = 200

function agesIn(passage: Passage, from: number, to: number): Ages[] {
  return [...passage.text.slice(from, to).matchAll(AGES)].flatMap(({ index, 0: words, groups }) => {
    if (/representative|guardian|donor|parent/i.test(passage.text.slice(Math.max(0, from + index - 45), from + index)))
      return []
    const low = Number(groups?.from ?? groups?.low ?? groups?.least)
    const high = Number(groups?.to ?? groups?.high) || null
    const said = high ? `${low}–${high} years` : `from ${low} years`
    return [{ low, high, said, evidence: [quotePassage(passage, from + index, from + index + words.length)] }]
  })
}
