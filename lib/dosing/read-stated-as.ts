import type { Read, Schedule, StatedAs } from '@/lib/trial/dosing.ts'
import { type Passage, quotePassage } from './collect-passages.ts'
import { findSentence, type Stretch, splitSentences } from './find-sentence.ts'
import { OTHER_DRUG } from './other-agents.ts'
import type { CellDose } from './read-cell-doses.ts'
import { withoutDrugs } from './without-drugs.ts'

const COUNT = String.raw`(?:\d{1,2}|two|three|four|five|six|several|both|multiple)`
const PARTS =
  '(?:infusions|injections|doses|portions|fractions|parts|days|aliquots|sites|sessions|bags|administrations)'
const SPLIT = '(?:split|divided|fractionated|spread|shared|distributed|apportioned)'
const EVENLY = '(?:(?:equally|evenly|up|out) ){0,2}'

/** What is split must be the dose: a regimen and a group of patients are split into parts as well. */
const OF_THE_DOSE = String.raw`(?:\bdos(?:e|es|age)\b|\bcells?\b|\b(?:CAR-?T|NK|MSC|DLI|TIL)s?\b|\binfusions?\b|\bproduct\b|\b(?:amount|total)\b|\/kg)[^.;]{0,90}`

/** Ways of telling that an amount is that of all infusions together. */
const TOTAL = new RegExp(
  [
    String.raw`\btotal (?:[\w+-]+ ){0,3}doses? (?:for|over|of the|of both|across)|\btotal (?:[\w+-]+ ){0,3}dose(?: of|:| is)? (?=\d)`,
    String.raw`\btotal of \d[\d.,]*\s?(?:[x×*∗·]|\\|million|billion|e\d)(?:[^.;]|\.\d){0,90}?(?:${SPLIT}|\b(?:in|over|into|as|at) (?:${COUNT} )?(?:[\w-]+ ){0,2}${PARTS}\b)`,
    String.raw`\bcumulative (?=\d)|cumulative (?:[\w+-]+ ){0,2}dose(?: of|:| is)|\bcells (?:are|is|will be) split\b`,
    String.raw`\b(?:doses? (?:is|are)|these are|as a) (?:the )?total doses?`,
    String.raw`(?:dose|cells)(?:\/kg)?,? (?:will be |is |are |to be )?(?:${SPLIT} ${EVENLY}(?:over|across|between|among)|fractionated)\b`,
    String.raw`(?<=${OF_THE_DOSE})\b${SPLIT} ${EVENLY}(?:in|into|over|across|between|among|on) ${COUNT} (?:[\w-]+ ){0,2}${PARTS}\b`,
    String.raw`\bsplit ${EVENLY}over (?:\d|two|three|days?)|\b(?:in|as) (?:${COUNT}) (?:equal )?(?:divided|split|fractionated|partial) (?:doses|infusions|portions|fractions)`,
    String.raw`\bas an? sp(?:li|il)t dose|\b(?:summed|added up|taken together) over (?:all|both) (?:infusions|injections|doses)|\b(?:sum|the total) of (?:the |all )?(?:both|all|two|three|four|five|six|\d) (?:infusions|injections|doses|administrations)|\b(?:over|across) (?:all|both) (?:[\w-]+ )?(?:infusions|injections) (?:together|in total)`,
  ].join('|'),
  'i',
)
/** What each of those ways has, looked for first: hardly any sentence has it. */
const MAY_BE_TOTAL =
  /total|cumulative|split|spilt|divided|fractionated|spread|shared|distributed|apportioned|partial|summed|added up|together|sum of/i
const PER_INFUSION =
  /\b(?:per|each|every|at each|with each|for each) (?:[\w-]+ )?(?:infusion|injection|administration|instillation|vaccination|application|implantation|transfusion|inoculation|session|vaccine|DLI)\b|\b(?:per|each) dose\b|\b(?:each|per) time\b|\bat each (?:time ?point|visit|occasion)\b|\bdoses?\b[^.;]{0,40}\b(?:infused|given|administered|injected)\b[^.;]{0,20}\b(?:on each of|on each|each time|every time)\b/i
/** "The assigned dose is infused on each of days 0, 7 and 14." */
const GIVEN_ON_EACH =
  /\bdose\b[^.;]{0,40}\b(?:infused|given|administered|injected)\b[^.;]{0,20}\b(?:on each|each time|every time|on (?:days|D)\s?[+−–-]?\d+\s?(?:,|and))|^\s*(?:it|they|the (?:cells|product))\s(?:is|are|will be)\s(?:given|infused|injected|administered)\s(?:[\w-]+\s){0,3}?on (?:days|D)\s?[+−–-]?\d+\s?(?:,|and)/i

/** The parts of one dose on different days. */
const IN_PARTS =
  /\d{1,2}\s?%\s(?:[\w-]+\s){0,4}?on (?:day|D)\s?[+−–-]?\d[^.;]{0,60}\d{1,2}\s?%|\bhalf (?:of )?(?:the|this|that) (?:[\w-]+ )?dose\b|\bhalf of (?:the |these )?(?=\d)|\bthe other half\b|\bthe (?:remainder|remaining (?:half|part|cells|dose)|rest of (?:the dose|the cells|it|them))\b[^.;]{0,30}\b(?:days?|hours|later|D)\b|\bspread over (?:\d|two|three|four|five) days/i

/** "Injections of 5×10⁷ MSC", "1×10⁷ cells each", right at the figure. */
const EACH_BEFORE =
  /(?:infusions?|injections?|vaccinations?|instillations?|implantations?)\s(?:[\w-]+\s){0,3}?(?:of|at|with|containing)\s(?:a dose of\s)?$|\b(?:two|three|four|five|six|\d{1,2}|one|first|second|third) (?:[\w-]+ )?doses? of $|\bbolus(?: (?:injection|infusion))? of $|\beach (?:of|with|containing|at)\s$/i
const EACH_BEHIND = /^\s?\(?(?:each\b|in each\b|at each\b|every time)/i
const INFUSED_AT = /(?:infus|inject|administ)\w*[^.]{0,120}\b(?:at a |a |the )?dos(?:e|age) of\b/i
const THEN_REPEATED =
  /^\s*(?:the |these |such )?(?:infusions?|injections?|administrations?)\b[^.]{0,80}(?:every|times|repeated|weekly)/i
const SAME_EACH =
  /\bdos(?:e|es|age)\b[^.]{0,60}\b(?:same)\b[^.]{0,30}(?:both|each|all|every|infusion)|\bdos(?:e|es)\b[^.]{0,20}(?:both|each|all|every)[^.]{0,60}\bsame\b|\binfusions? of the same (?:[\w-]+ )?dose|\b(?:infusions|injections)\b[^.;]{0,60}\bat (?:the|this|that|their|its|one|an?)\s?(?:same |assigned |given |identical |equal )?(?:dose|(?:assigned|same) (?:dose )?level)\b|\b(?:assigned|same|chosen|allocated) dose\b[^.;]{0,30}\b(?:infused|given|administered|injected) (?:twice|(?:two|three|four|five|six|\d) times|(?:once )?every|weekly|monthly)/i
const OFTEN =
  /\b(?:once )?every (?:\d+|two|three|four|other|week|month)|\bonce (?:a|per) (?:week|month)|\b(?:weekly|daily|monthly)\b|\b(?:days?|D)\s?[+−–-]?\d+\s?(?:,|and|&|\\&)|\b(?:at|on|in) (?:weeks?|months?) \d+\s?(?:,|and|&)|\bon (?:each of )?(?:\d|two|three|four|five|six|seven|ten) consecutive days|[x×]\s?\d (?:infusions|injections|doses)|(?:kg|m2|cells?|MSCs?|NKs?)\s[x×]\s?\d{1,2}(?![\d.]*\s?[x×^])|(?<!\b(?:in|over|as|into|of|by|up to|most)\s)\b(?:\d|two|three|four|five|six) (?:[\w-]+ )?(?:infusions|injections|sessions|vaccinations|DLIs?|instillations|administrations)\b(?! (?:combined|together|in total))|\b(?:infused|given|administered|injected) (?:twice|(?:two|three|four|\d) times)/i

/**
 * Whether the trial's doses are those of one infusion or of all together: as stated, else as the words make likely,
 * else null. Statements are read for the product as a whole; a dose that says it itself ("/infusion") comes first.
 */
export function readStatedAs(
  doses: readonly CellDose[],
  passages: readonly Passage[],
  schedule: Schedule,
): Read<StatedAs> | null {
  return (
    readOwnStatedAs(doses) ??
    readTotal(passages) ??
    readShares(doses, schedule) ??
    readPerInfusion(doses) ??
    inferPerInfusion(doses, passages, schedule)
  )
}

/** What the words at the figures themselves say: "/infusion", "per dose". */
export function readOwnStatedAs(doses: readonly CellDose[]): Read<StatedAs> | null {
  const evidence = doses.flatMap(({ passage, perInfusion: place }) =>
    place ? [quotePassage(passage, place.start, place.end)] : [],
  )
  return evidence.length ? perInfusion(evidence) : null
}

function readTotal(passages: readonly Passage[]): Read<StatedAs> | null {
  const evidence = passages.flatMap(passage =>
    (MAY_BE_TOTAL.test(passage.text) ? splitSentences(passage.text) : [])
      .filter(
        ({ text }) =>
          MAY_BE_TOTAL.test(text) && TOTAL.test(text) && !OTHER_DRUG.test(text) && !/\b(?:mg|Gy|IU|mL)\b/.test(text),
      )
      .map(({ start, end }) => quotePassage(passage, start, end)),
  )
  return evidence.length ? { value: 'total', basis: 'stated', evidence } : null
}

/** "1×10⁷ cells/kg in all", or parts of the dose on several days. */
function readShares(doses: readonly CellDose[], { days }: Schedule): Read<StatedAs> | null {
  const shares = days.filter(({ share }) => share !== undefined).flatMap(({ evidence }) => evidence)
  const told = doses
    .filter(({ passage, end }) =>
      /^\s?(?:in total|in all|altogether|overall)\b/i.test(passage.text.slice(end, end + 14)),
    )
    .map(({ passage, start, end }) => quotePassage(passage, start, end))
  const parts = doses.flatMap(({ passage, figure }) => {
    const { text, start, end } = findSentence(passage.text, figure.start)
    return IN_PARTS.test(text) ? [quotePassage(passage, start, end)] : []
  })
  const evidence = [...told, ...shares, ...parts]
  return evidence.length ? { value: 'total', basis: 'stated', evidence } : null
}

/** In the sentence of a dose, or in the one after it: "infused at a dose of … The infusion is given three times." */
function readPerInfusion(doses: readonly CellDose[]): Read<StatedAs> | null {
  for (const { passage, figure, end } of doses) {
    const sentence = findSentence(passage.text, figure.start)
    const before = passage.text.slice(Math.max(sentence.start, figure.start - 70), figure.start)
    if (EACH_BEFORE.test(before) || EACH_BEHIND.test(passage.text.slice(end, end + 20)))
      return perInfusion([quotePassage(passage, sentence.start, sentence.end)])
    if (PER_INFUSION.test(sentence.text)) return perInfusion([quotePassage(passage, sentence.start, sentence.end)])
    const next = nextSentence(passage, sentence)
    if (next && GIVEN_ON_EACH.test(next.text))
      return perInfusion([
        quotePassage(passage, sentence.start, sentence.end),
        quotePassage(passage, next.start, next.end),
      ])
    if (next && INFUSED_AT.test(sentence.text) && THEN_REPEATED.test(next.text))
      return perInfusion([
        quotePassage(passage, sentence.start, sentence.end),
        quotePassage(passage, next.start, next.end),
      ])
  }
  return null
}

const nextSentence = (passage: Passage, { end }: Stretch): Stretch | undefined =>
  end + 1 < passage.text.length ? findSentence(passage.text, end + 1) : undefined

const perInfusion = (evidence: Read<StatedAs>['evidence'], reason?: string): Read<StatedAs> => ({
  value: 'perInfusion',
  basis: reason ? 'inferred' : 'stated',
  ...(reason && { reason }),
  evidence,
})

function inferPerInfusion(
  doses: readonly CellDose[],
  passages: readonly Passage[],
  { infusions, interval }: Schedule,
): Read<StatedAs> | null {
  for (const passage of passages)
    for (const { text, start, end } of splitSentences(passage.text))
      if (SAME_EACH.test(text) && !OTHER_DRUG.test(text))
        return perInfusion(
          [quotePassage(passage, start, end)],
          'the text says that the dose is the same at each infusion',
        )
  if (infusions?.value === 1)
    return perInfusion(infusions.evidence, 'given once, so that the dose of the infusion is the total')
  for (const { passage, figure } of doses) {
    const sentence = findSentence(passage.text, figure.start)
    const own = withoutDrugs(sentence).find(({ start, end }) => start <= figure.start && figure.start < end)
    if (own && OFTEN.test(own.text))
      return perInfusion(
        [quotePassage(passage, sentence.start, sentence.end)],
        'the text does not say it; a dose told together with how often it is given is likely that of one infusion',
      )
  }
  if (interval)
    return perInfusion(
      interval.evidence,
      'the text does not say it; infusions that are repeated at an interval make a dose per infusion likely',
    )
  return null
}
