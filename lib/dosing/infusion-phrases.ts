import { NUMBER_WORD } from './read-number-word.ts'

/**
 * A way of telling how many infusions are planned: `n` is that number, or with `m` beside it what `count` makes of both;
 * `list` are the times of infusions, as many as there are; `fixed` is the number of a phrase that has none.
 * `inferred` where the number does not stand in the text itself.
 */
export type InfusionPhrase = {
  pattern: RegExp
  count?: (n: number, m: number) => number
  fixed?: number
  inferred?: string
}

const GIVING =
  '(?:infusions?|injections?|administrations?|inoculations?|instillations?|vaccinations?|vaccines?|implantations?|sessions?|transfusions?|lumbar punctures?)'
const CELLS = '(?:NKs?|MSCs?|TILs?|DCs?|Tregs?|CTLs?)'
const GIVINGS = GIVING.replaceAll('s?', 's')
const NUMBER = `(?:${NUMBER_WORD}|twice|thrice)`
/** Not the power of a dose: "10^9 cells in 3 infusions". */
const N = String.raw`(?<![\^∧×·/\d]\s?)(?<![-–.,])(?<n>${NUMBER})`
const M = `(?<m>${NUMBER})`
const phrase = (...parts: string[]): RegExp => new RegExp(parts.join(''), 'i')

/** Not of a rate: "twice a day". */
const NO_RATE = String.raw`(?!\s(?:a|per|every|each|daily|weekly)\b)`
/** Words after which a number of infusions is a limit, a place in a row, or one of a part. */
const NO_LIMIT = String.raw`(?<!\b(?:up to|at least|at most|least|most|after|following|between|(?<!consists )of|additional|more|further|maximum|maximum of|next|first|last|day|level|or)\s)(?<![-–/.\d])`

/** "1×10⁶ cells/kg × 3" */
export const TIMES_BEHIND = String.raw`(?:\/kg|\/m2|\bcells?|${CELLS}),?\s[x×]\s?(?<n>\d{1,2})(?![\d.,]*\s?[x×^]|\d)`

/** From the plainest statement to what follows from other words; those of one row count alike. */
export const INFUSION_PHRASES: InfusionPhrase[][] = [
  [
    {
      pattern: phrase(String.raw`\b${N}\scycles? of ${M}\s(?:[\w-]+\s){0,3}?${GIVING}`),
      count: (n, m) => n * m,
      inferred: 'so many cycles of so many infusions each',
    },
    {
      pattern: phrase(
        String.raw`\b${N}\s(?:[\w-]+\s){0,2}?${GIVING}(?:(?:[^.;]|\.\d){0,50}?) (?:per|in each|in every|each|every) (?:[\w-]+ )?(?:cycle|course),? (?:for |over )?(?:a total of )?(?<m>${NUMBER}) (?:cycles|courses)\b`,
      ),
      count: (n, m) => n * m,
      inferred: 'so many infusions in each of so many cycles',
    },
    {
      pattern: phrase(
        String.raw`\b${N}\s(?:[\w-]+\s){0,3}?${GIVING}\b(?:[^.;]|\.\d){0,60}? (?:in|during|with) (?:each|every one) of (?:the )?${M} (?:[\w-]+ )?(?:cycles|courses)\b`,
      ),
      count: (n, m) => n * m,
      inferred: 'so many infusions in each of so many cycles',
    },
    {
      pattern: phrase(
        String.raw`\b${N}\s(?:[\w-]+\s)?(?:cycles|courses)\b,?(?:[^.;]|\.\d){0,30}?\b(?:with|of|each (?:with|of|consisting of)) ${M} (?:[\w-]+\s){0,3}?${GIVING}\b(?:[^.;]|\.\d){0,60}? (?:in|per|during) (?:each|cycle|course)\b`,
      ),
      count: (n, m) => n * m,
      inferred: 'so many cycles of so many infusions each',
    },
    {
      pattern: phrase(
        String.raw`\b(?:each|all) of (?:the )?${N}\s(?:[\w-]+\s)?(?:cycles|courses)\b[^.;]{0,120}\b(?:cells?|${CELLS})\b[^.;]{0,30}\b(?:infused|given|injected|administered)\sonce\b`,
      ),
      inferred: 'once in each of so many cycles',
    },
    {
      pattern: phrase(
        String.raw`\b(?:once|one (?:[\w-]+\s){0,3}?${GIVING}) (?:per|in each|in every|each|every) (?:[\w-]+\s)?(?:cycle|course),? (?:for |over )(?:a total of )?${N}\s(?:cycles|courses)\b`,
      ),
      inferred: 'once in each of so many cycles',
    },
  ],
  [
    { pattern: phrase(String.raw`\btotal:?\s${N}\s(?:[\w-]+\s){0,2}?(?:${GIVING}|doses)\b`) },
    { pattern: phrase(String.raw`total of ${N}\s(?:[\w-]+\s){0,3}?(?:${GIVING}|doses|times|treatments)\b`) },
    { pattern: phrase(String.raw`\b${N}\s(?:[\w-]+\s)?(?:${GIVING}|times|doses)\s(?:in total|altogether|in all)`) },
    {
      pattern: phrase(
        String.raw`(?:infus|inject|vaccin|implant|instil|\bdoses\b|administ)\w*(?:[^.;]|\.\d){0,90}?[,(]\s?${N} (?:in (?:all|total|number)|altogether)\b`,
      ),
    },
  ],
  [
    {
      pattern: phrase(
        String.raw`${NO_LIMIT}\b${N}\s(?!weeks|days|hours|patients|months)(?:(?!\d(?!\d?-(?:hours?|h|minutes?|min)\b))(?:[\w-]+|\([^)\n]{0,25}\))\s){0,4}?${GIVINGS}\b(?!\s?(?:per|in each|of each|each|every|a) (?:cycle|course|week|month|year)|\sof\s[\d.]+\s?ml)`,
      ),
    },
    { pattern: phrase(String.raw`\b${N}\s(?:weekly|consecutive|equal|fixed|daily)\s(?:[\w-]+\s){0,2}?doses\b`) },
    { pattern: phrase(String.raw`(?:receives?|gets?|given|have)\s${N}\s(?:[\w-]+\s)?doses\b(?!\s(?:levels|groups))`) },
    { pattern: phrase(String.raw`(?:infus|inject|administ)\w*,?\s[^.;]{0,60}?,\s${N}\stimes\b${NO_RATE}`) },
    {
      pattern: phrase(
        String.raw`(?:infus|inject|administ|instil|implant|vaccin|given|receiv|\bgets?\b)(?:[^.;]|\.\d){0,60}?\b(?:at|on|in) (?:weeks?|months?)\s(?<list>\d{1,2}(?:,\s?\d{1,2})*,?\s(?:and|&)\s\d{1,2})(?!\d)`,
      ),
      inferred: 'as many as the weeks or months that are named',
    },
    { pattern: phrase(String.raw`\bon ${N} (?:separate )?(?:occasions|visits)\b`) },
    { pattern: phrase(String.raw`${NO_LIMIT}\b${N}\s(?:[\w-]+\s)?DLIs?\b`) },
    { pattern: phrase(TIMES_BEHIND) },
    { pattern: phrase(String.raw`(?:per|\/)\s?(?:infusion|injection|dose),?\s?[x×]\s?(?<n>\d)(?![\d.,]*\s?[x×]|\d)`) },
    {
      pattern: phrase(
        String.raw`\bfirst (?:[\w-]+ )?(?:${GIVING}|dose(?! (?:level|group|cohort)))\b(?:[^.;]|\.\d){0,120}\bsecond\b(?:[^.;]|\.\d){0,120}\bthird\b(?!(?:[^.;]|\.\d){0,120}\bfourth\b)`,
      ),
      fixed: 3,
      inferred: 'the text names the first, the second and the third',
    },
    {
      pattern: phrase(
        String.raw`\bfirst (?:[\w-]+ )?(?:${GIVING}|dose(?! (?:level|group|cohort)))\b(?:[^.;]|\.\d){0,120}\bsecond\b(?! (?:level|group|cohort|patient|part))(?!(?:[^.;]|\.\d){0,120}\bthird\b)|\b(?:a|the) second (?:${GIVING})\b(?:[^.;]|\.\d){0,80}\bafter the first\b`,
      ),
      fixed: 2,
      inferred: 'the text names the first and the second',
    },
    {
      pattern: phrase(
        String.raw`(?:infus|inject|administ|instil|implant|given)(?:[^.;]|\.\d){0,80}?\brepeated once\b(?! (?:a|per|every)\b)`,
      ),
      fixed: 2,
      inferred: 'given, and repeated once',
    },
    { pattern: phrase(String.raw`\b${N}-(?:dose|infusion|injection)\s(?:regimen|schedule|course|series)`) },
    {
      pattern: phrase(
        String.raw`(?:infus|inject|administ|instil|implant|inoculat)\w*\s(?:(?!\d)[\w-]+\s){0,4}?(?<n>twice|thrice|(?:two|three|four|five|six|\d{1,2}) times)\b${NO_RATE}`,
      ),
    },
    {
      pattern: phrase(
        String.raw`\b(?:is|are|will be) given\s(?:for )?(?<n>twice|thrice|(?:two|three|four|five|six|\d{1,2}) times)\b${NO_RATE}`,
      ),
    },
  ],
  [
    {
      pattern: phrase(
        String.raw`(?:once (?:a|per|every) week|once weekly|(?<!\b(?:twice|thrice|times|bi)[\s-]?)weekly|(?:every|each) week|qw|q1w)\s(?:(?:infusions|injections|doses|dosing)\s)?(?:for|over|during)\s(?:a total of )?${N}\s(?:consecutive )?weeks`,
      ),
      inferred: 'once a week for that many weeks',
    },
    {
      pattern: phrase(
        String.raw`(?:once (?:a|per|every) month|once monthly|monthly|(?:every|each) month)\s(?:(?:infusions|injections|doses)\s)?(?:for|over|during)\s(?:a total of )?${N}\s(?:consecutive )?months`,
      ),
      inferred: 'once a month for that many months',
    },
    {
      pattern: phrase(
        String.raw`\b(?<n>twice|thrice|two times|three times)\s(?:(?:a|per|each|every) week|weekly)\s(?:for|over)\s(?<m>${NUMBER})\s(?:consecutive )?weeks`,
      ),
      count: (n, m) => n * m,
      inferred: 'so many times a week for so many weeks',
    },
    {
      pattern: phrase(
        String.raw`\bevery ${N} (?:weeks,? for (?<m>\d{1,2}|${NUMBER}) weeks|months,? for (?<m2>${NUMBER}) months)`,
      ),
      count: (n, m) => (m % n === 0 ? m / n : Number.NaN),
      inferred: 'so many weeks with an infusion every few of them',
    },
    {
      pattern: phrase(
        String.raw`\b(?:weekly|every (?:\w+ )?(?:days?|weeks?|months?)|apart),? (?:(?:for|x|×)\s?)?(?:a total of )?${N}\s?(?:${GIVING}|doses|times)\b`,
      ),
    },
    {
      pattern: phrase(
        String.raw`(?:infus|inject|administ|instil|implant|vaccin|given|cells|/kg|MSCs?|NKs?)[^.;]{0,80}?\b(?:at|on)\s(?<list>(?:baseline|(?:week|month)\s\d{1,3})(?:(?:,\s(?:and\s)?|\sand\s)(?:(?:at|on)\s)?(?:week|month)\s\d{1,3})+)`,
      ),
      inferred: 'as many as the times that are named',
    },
    {
      pattern: phrase(String.raw`\bevery (?:\d|two|three|four|six) weeks,? (?:for )?${N} (?:cycles|courses)\b`),
      inferred: 'one infusion in each of so many cycles',
    },
    {
      pattern: phrase(String.raw`\b(?:weekly|monthly|q\d?w)\s?[x×]\s?(?<n>${NUMBER})\b`),
      inferred: 'so many times at an interval',
    },
    {
      pattern: phrase(
        String.raw`(?:(?:(?:once )?(?:daily|a day|per day)|\bqd)\s(?:for|on|over)\s${N}\s(?:consecutive )?|\bon (?:each of )?(?<n2>${NUMBER})\sconsecutive )days(?!\s(?:per|in each|of each|each|every|in every) (?:cycle|course|week|month))`,
      ),
      inferred: 'once a day for that many days',
    },
    {
      pattern: phrase(
        String.raw`\b(?:daily|every day|each day|once a day)\s(?:on|from|over)\s(?:days?|D)\s?${N}\s?(?:to|through|[-–])\s?(?:days?\s|D)?(?<m>\d{1,2})\b(?!\s?(?:of|in) (?:each|every))`,
      ),
      count: (n, m) => m - n + 1,
      inferred: 'once a day from the first to the last of these days',
    },
    {
      pattern: phrase(String.raw`(?:sp[li]+t|divided|fractionated)[^.]{0,30}\bover ${N}\s(?:consecutive )?days`),
      inferred: 'the dose is split over that many days',
    },
  ],
]

/** Doses where one amount is told, and so none of several levels. */
export const DOSES_OF_ONE_LEVEL: InfusionPhrase = {
  pattern: phrase(String.raw`${NO_LIMIT}\b${N}\s(?:[\w-]+\s)?doses of\b`),
}

/** One infusion, in so many words. */
export const SINGLE = phrase(
  String.raw`\b(?:one|only one) (?:[\w+-]+ ){0,4}?${GIVING.replaceAll('s?', '')}\b`,
  String.raw`|\bsingle[- ](?:[\w+-]+ ){0,4}?${GIVING.replaceAll('s?', '')}\b`,
  String.raw`|(?<!\b(?:by|least|after|than|more|most|first|every|to)\s)\bone (?:[\w+-]+ )?dose\b(?![- ](?:levels?|cohort|group|limit\w*|reduc\w*|escal\w*|step|higher|lower|tier|or more)\b)`,
  String.raw`|(?:\/kg|\/m2|\/m²|\bcells?|${CELLS})\s(?:IV\s|i\.v\.\s|intravenously\s)?once\s?(?=$|[.,;)])`,
  String.raw`|\b(?:in|during|at) (?:one|a single) (?:[\w-]+ )?(?:procedure|session|operation|sitting|surgery|puncture)\b`,
  String.raw`|\bsingle[- ]dose\b(?!\s(?:level|cohort|group|phase|part|stage|escalation|exploration|study|trial))`,
  String.raw`|(?:infused|administered|administrated|injected|instilled|implanted|given|dosed|treated|receives?|gets?)\b[^.,;]{0,60}?\b(?:only )?once\b(?! (?:a|per|every|daily|weekly|the|all|each|in|it|they)\b)`,
  String.raw`|\bone-time\b|\b(?:as|in|by) one dose\b|\bsingle bolus\b|\bonce only\b|,\sonce\s?(?=$|[.,;)])|\b(?:intra\w+ly|by vein|IV|i\.v\.)\sonce\b(?!\s(?:a|per|every|daily|weekly))`,
)

/** Beside "single", what says that it is not so for everybody or not all of it. */
export const NOT_FOR_ALL =
  /\bonly one (?:patient|subject)|first (?:patient|subject)|initially|at first|run-in|second infusion|once every|every \d|(?:a|one) (?:second|repeat|further|additional|booster|first)|or multiple|single\/multiple|fraction|split/i

/** Words for more than one infusion, or for a number that is open. */
export const SEVERAL =
  /\b(?:second|subsequent|repeat(?:ed)?|multiple|weekly|booster|retreat\w*) (?:[\w+-]+ ){0,3}(?:infusions?|injections?|cycles?|doses?(?! (?:group|level|cohort|escal)))\b|\badditional (?:[\w+-]+ ){0,2}(?:infusions?|injections?)\b|\bevery (?:\d+|two|three|four|other) (?:days|weeks|week)\b|infused once a week|\b(?:twice|thrice|(?:two|three|four|five|six) times)\b(?!\s(?:a|per|daily|as|the)\b)|\b(?:up to|at most) (?:\d|two|three|four|five|six) (?:[\w+-]+ ){0,2}(?:infusions|injections|doses)|\b(?:each|every|per|in) (?:\d+-day )?cycles?\b|\d-day cycles\b|\beach of (?:the )?(?:\w+ )?(?:cycles|courses)\b|\bmonthly\b|\brepeated (?:after|on|every|at)\b|\bat (?:weeks|months)\b/i

/** Courses that are repeated as long as they help: their number is open. */
export const GOES_ON =
  /\bcycles?\b[^.]{0,200}\buntil\b|additional treatment may be continued|\b(?:each|every|per) (?:[\w-]+ )?(?:cycle|course)\b/i

/** After those that are counted others follow: their number is open. */
export const MORE_FOLLOW =
  /\b(?:then|thereafter|followed by|afterwards|subsequently),?\s(?:once\s|infusions\s|doses\s|injections\s)?(?:weekly|monthly|every \w+ (?:weeks|months|days))\b/i

/** The cycle that days are named in. */
export const CYCLE = /\b(?:\d+-(?:day|week)|treatment) cycle\b/i
/** More than one of them. */
export const CYCLES = /\bcycles\b/i

/** Several courses: a number of infusions beside them is likely that of one. */
export const COURSES =
  /\b(?:two|three|four|five|six|[2-9]) (?:treatment )?courses\b(?! of (?:chemo|induction|standard|therapy|treatment))/i

/** Whether some levels get more infusions than others: "Level 2: … on day 0. Level 3: … × 2 doses on day 0 and 30". */
export const DIFFER_BY_LEVEL = /\b(?:level|DL|cohort)\b[^.]{0,80}[x×]\s?\d\s(?:doses|infusions)/i
