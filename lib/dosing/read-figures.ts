import { SPELLED, spelledNumber } from './read-number-word.ts'

/**
 * A figure that cells may be counted with: a number with a power of ten (`1×10⁷`, `10e7`, `5E6`), with a word for one
 * ("2 million"), or a long plain number (`100,000,000`). Offsets are those of the text that was read.
 */
export type Figure = {
  value: number
  start: number
  end: number
  /** Why the value is not what the characters say at face value. */
  inferred?: string
  /** Whether the text calls it the target among the least and the most. */
  isTarget?: boolean
  /** Whether it is the upper end of a range that the figure before it begins. */
  endsRange?: boolean
}

const NUMBER = String.raw`\d+(?:[.,·]\d+)?`
const ALONE = String.raw`(?<!\d|\d,|[.·\p{L}\p{M}])`
const TIMES = String.raw`\)?\s{0,3}(?:[([](?:each\s)?)?(?:\\times|&times;|\\?[x×*хХX∗✕·⋅]|times)\s{0,3}`
/** "2.10^6", as French writes it. */
const POINT = String.raw`(?:${TIMES}|\.(?=10\s?[\\^⁰¹²³⁴⁵⁶⁷⁸⁹]))`
const CARET = String.raw`\s{0,2}(?:\\?[\^∧ˆ˄＾]|\*\*|<sup>|[eE])\s{0,2}\+?`
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const POWERS = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh']
const POWER_WORDS = POWERS.join('|')

const FORMS = {
  /** 1×10^7, 1 x 10\^7, 1*10**7, 10x10e6, 1×10⁷, 1 x 10(7) */
  power: String.raw`${ALONE}(?<mantissa>${NUMBER})(?:\s?\(\s?(?:±|\+\/-)\s?\d+\s?%\s?\)?)?${POINT}10(?:\((?:exp\s?)?(?<bracketed>\d{1,2})\)|\s?(?:exp\s?|to the (?:power (?:of )?)?)(?<spelled>\d{1,2}|${POWER_WORDS})(?:th|rd)?(?![\d\p{L}])|${CARET}(?:\{(?<braced>\d{1,2})\}|\((?<rounded>\d{1,2})\)|(?<exponent>\d{1,2})(?:</sup>)?)(?!\d)|\s?(?<raised>[${SUPERSCRIPTS}]{1,2}))`,
  /** 1×107, the superscript lost: ten and an exponent of one or two digits */
  lost: String.raw`${ALONE}(?<lostMantissa>${NUMBER})${TIMES}10 ?(?<lost>\d{1,2})(?![\d.,]*\d)`,
  /** 1×100000000, 3 x 1,000,000 */
  written: String.raw`${ALONE}(?<factor>${NUMBER})${TIMES}(?<written>10{3,11}|1(?:0{0,2})(?:,000){1,4})(?!\d)`,
  /** 10^7, with nothing before it */
  bare: String.raw`${ALONE}(?<![×xх*]\s{0,3})10(?:\s{0,2}(?:\\?[\^∧ˆ＾]|\*\*|<sup>)\s{0,2}(?<bare>\d{1,2})(?!\d)|(?<bareRaised>[${SUPERSCRIPTS}]{1,2}))`,
  /** 5E6, 1.5e+07; 10e7 is common for ten to the seventh, and is marked */
  scientific: String.raw`${ALONE}(?<significand>${NUMBER})\s?[eE]\+?(?<e>\d{1,2})(?![\d\p{L}])`,
  worded: String.raw`${ALONE}(?<counted>${NUMBER}|${SPELLED})(?:[\s-]{1,3}(?<scale>million|billion|bn\b|mio\b\.?|mln\b\.?)(?!\p{L})|(?<scaleLetter>M)(?![\p{L}²2]|\/(?!kg)))`,
  long: String.raw`${ALONE}(?<long>\d{1,3}(?:[,’']\d{3}){2,4}|\d{2,3},\d{3}|\d{1,3}(?:\.\d{3}){2,4}|\d{1,3}(?:[  ]\d{3}){2,4}|\d{6,12})(?![\d.,]*\d)`,
}
const FIGURE = new RegExp(Object.values(FORMS).join('|'), 'giu')

const LOST = 'the superscript was lost: ten and the digits after it are read as a power of ten'
const TEN_E = '“10e” is read as a power of ten, as doses are often written'

const TARGET = /\btarget(?:\sdose)?(?:\s(?:of|is)|:)?\s?$/i
const DEVIATION = new RegExp(String.raw`(?:(?<![\^∧×x\d.]\s?)(?<mean>${NUMBER})\s?(?:\(\s?)?)?(?:±|\+\s?\/\s?-)\s?$`)

/** "2×10⁶ ± 0.4×10⁶", "2 (±0.5) × 10⁶": what stands behind the sign belongs to the figure before it. */
function takeDeviation(figures: Figure[], figure: Powered, deviation: RegExpExecArray): void {
  const mean = deviation.groups?.mean
  const before = figures.at(-1)
  const { power, ...plain } = figure
  if (mean) figures.push({ ...plain, value: scale(numberOf(mean), power), start: figure.start - deviation[0].length })
  else if (before && figure.start - before.end < 12) figures.splice(-1, 1, { ...before, end: figure.end })
}

/** "1e6, 3e6 and 10e6": who writes the first two means ten million by the third. */
const SCIENTIFIC = /(?<![\d.,\p{L}]|\s{0,3}[x×*]\s{0,3})(?!10[eE])\d+(?:\.\d+)?[eE]\+?\d{1,2}(?![\d\p{L}])/u

/** What every form has, looked for first: most texts hold none. */
const MAY_HOLD =
  /10\s{0,3}[\\^∧ˆ˄＾⁰¹²³⁴⁵⁶⁷⁸⁹(*<eE]|10 ?\d{1,2}|10 (?:exp|to)|[×x*хХX∗✕·⋅)]\s{0,3}10|times\s+10|million|billion|\bbn\b|\bmio\b|\bmln\b|\d\s?[eE]\+?\d|\dM|\d{6}|\d[,.’'\s]\d{3}/i

/** All figures of a text in their order, with the numbers that share a figure's power of ten ("1, 3 and 5×10⁷"). */
export function readFigures(text: string): Figure[] {
  if (!MAY_HOLD.test(text)) return []
  const figures: Figure[] = []
  const scientific = SCIENTIFIC.test(text)
  for (const match of text.matchAll(FIGURE)) {
    const figure = figureOf(match, scientific)
    if (!figure) continue
    const deviation = DEVIATION.exec(text.slice(Math.max(0, figure.start - 24), figure.start))
    if (deviation) {
      takeDeviation(figures, figure, deviation)
      continue
    }
    const shared = numbersSharing(text, figure, figures.at(-1)?.end ?? 0)
    const { power: _, ...plain } = figure
    const isTarget = TARGET.test(text.slice(Math.max(0, figure.start - 24), figure.start))
    figures.push(...shared, {
      ...plain,
      ...(isTarget && { isTarget }),
      ...(endsRange(text, figures.at(-1), shared, figure) && { endsRange: true }),
    })
  }
  const below = readBelowPower(text)
  return withoutChains(below.length ? [...figures, ...below].toSorted((a, b) => a.start - b.start) : figures, text)
}

/** Right before a list: "doses go up from 5 million to 10 million, 50 million and 100 million". */
const GOES_UP =
  /\b(?:(?:go|goes|going|step\w*|mov\w+) up|rais\w+|ris\w+|increas\w+|escalat\w+|de-?escalat\w+)\b[^.;\d]{0,40}\bfrom\s$/i
const GOES_ON = /^[^.;\n\d]{0,30}(?:,|\band|\bthen|\bto)\s[^.;\n\d]{0,15}$/i

/**
 * "1×10⁶ – 3×10⁶ – 1×10⁷" are steps: where a range would begin with the end of another one, neither is one; nor is one
 * that a dose is raised through and beyond.
 */
const withoutChains = (figures: readonly Figure[], text: string): Figure[] =>
  figures.map((figure, at) => {
    const [before, next] = [figures[at - 1], figures[at + 1]]
    if (!figure.endsRange || !before) return figure
    const beyond =
      next !== undefined &&
      next.value > figure.value &&
      GOES_ON.test(text.slice(figure.end, Math.min(next.start, figure.end + 60))) &&
      GOES_UP.test(text.slice(Math.max(0, before.start - 70), before.start))
    return next?.endsRange || before.endsRange || beyond ? { ...figure, endsRange: false } : figure
  })

type Powered = Figure & { power: number }

/** @param scientific whether the text writes powers of ten as "1e6", so that its "10e6" is ten times that */
function figureOf(match: RegExpExecArray, scientific: boolean): Powered | undefined {
  const g = match.groups ?? {}
  const at = { start: match.index, end: match.index + match[0].length }
  const make = (mantissa: string, exponent: number, inferred?: string): Powered | undefined =>
    exponent > 12
      ? undefined
      : { ...at, value: scale(numberOf(mantissa), exponent), power: exponent, ...(inferred && { inferred }) }
  if (g.mantissa) {
    const exponent = g.exponent ?? g.braced ?? g.rounded ?? g.bracketed ?? spelledPower(g.spelled)
    return make(g.mantissa, exponent ? Number(exponent) : fromSuperscript(g.raised))
  }
  if (g.lostMantissa) return Number(g.lost) < 3 ? undefined : make(g.lostMantissa, Number(g.lost), LOST)
  if (g.factor && g.written) return make(g.factor, g.written.replace(/\D/g, '').length - 1)
  if (g.bare || g.bareRaised) return make('1', g.bare ? Number(g.bare) : fromSuperscript(g.bareRaised))
  if (g.significand) {
    const ten = g.significand === '10' && !scientific
    return make(ten ? '1' : g.significand, Number(g.e), ten ? TEN_E : undefined)
  }
  if (g.counted) return make(`${spelledNumber(g.counted) ?? g.counted}`, /^b/i.test(g.scale ?? '') ? 9 : 6)
  return g.long ? make(g.long.replace(/\D/g, ''), 0) : undefined
}

/** A decimal comma or raised dot is a point; a comma before three digits and after one to three separates thousands. */
const numberOf = (written: string): number => Number(written.replace(/[,·]/, '.'))

/** 6 of "6" and of "sixth". */
const spelledPower = (written: string | undefined): string | undefined =>
  written && POWERS.includes(written.toLowerCase()) ? `${POWERS.indexOf(written.toLowerCase()) + 3}` : written

/** "Dose (×10⁶ cells/kg): 1, 3, 10": the power stands above the numbers. */
const POWER_ABOVE = new RegExp(
  String.raw`[([]\s?(?:in\s)?(?:[x×*]\s?)?10(?:\\?[\^]\s?(?<power>\d{1,2})|(?<powerRaised>[${SUPERSCRIPTS}]{1,2}))\s?[^()\n:]{0,40}[)\]]\s?:\s?(?<list>${NUMBER}(?:\s?(?:,|;|and|or|\/|\s)+\s?${NUMBER}){0,9})(?![\d×x^])`,
  'giu',
)

function readBelowPower(text: string): Figure[] {
  return [...text.matchAll(POWER_ABOVE)].flatMap(match => {
    const { power, powerRaised, list = '' } = match.groups ?? {}
    const exponent = power ? Number(power) : fromSuperscript(powerRaised)
    const from = match.index + match[0].length - list.length
    return [...list.matchAll(new RegExp(NUMBER, 'g'))].map(({ index, 0: number }) => ({
      value: scale(numberOf(number), exponent),
      start: from + index,
      end: from + index + number.length,
    }))
  })
}

/** Without the dust of binary fractions: 1.2 × 10^7 is 12000000. */
const scale = (mantissa: number, exponent: number): number => Number(`${mantissa}e${exponent}`)

const fromSuperscript = (raised = ''): number => Number([...raised].map(digit => SUPERSCRIPTS.indexOf(digit)).join(''))

const SHARED = new RegExp(
  String.raw`${ALONE}(?<number>${NUMBER}|${SPELLED})(?:-(?=[,\s])|\s?[x×](?=[,\s]))?\s{0,2}(?<join>\\?[~～–—-]|to|,\s?and|,\s?or|,|;|and|or|\/|&)\s{0,2}$`,
  'iu',
)
/** What makes a number before a list of doses something else than a dose: "level 1, 2×10⁶", "day 7 and 1×10⁷". */
const NUMBERS_SOMETHING =
  /(?:(?:levels?|doses?|cohorts?|groups?|arms?)\s?[-–#.]?|(?:phases?|parts?|days?|weeks?|months?|cycles?|DL|\bD|n\s?=|patients?|subjects?|grade|infusions?|CD)\s?[-–#.]?|(?:days?|weeks?)\s?:)\s?$/i

/** How far back the numbers that share a figure's power may reach; longer lists are not met. */
const REACH = 60

function numbersSharing(text: string, figure: Powered, after: number): Figure[] {
  const shared: Figure[] = []
  let end = figure.start
  for (;;) {
    const from = Math.max(after, end - REACH)
    const match = SHARED.exec(text.slice(from, end))
    if (!match?.groups) break
    const start = from + match.index
    const number = match.groups.number ?? ''
    const whole = !/[.,·]/.test(number)
    if (whole && NUMBERS_SOMETHING.test(text.slice(Math.max(0, start - 14), start))) break
    shared.unshift({
      value: scale(spelledNumber(number) ?? numberOf(number), figure.power),
      start,
      end: start + number.length,
      ...(figure.inferred && { inferred: figure.inferred }),
    })
    end = start
  }
  const rising = [...shared, figure].every((one, at, all) => at === 0 || one.value > (all[at - 1]?.value ?? 0))
  return rising && figure.power > 0 ? shared : []
}

/** "from 4×10⁷ over 1.2×10⁸ to 3.6×10⁸": the figures between are steps, not the ends of a range. */
const IN_STEPS = /[\d⁰¹²³⁴⁵⁶⁷⁸⁹][^\s\d]{0,12}\s(?:over|via|then|to)\s$/

const RANGE =
  /^\s{0,2}(?:(?:[\p{L}+-]{1,14}\s){0,3}cells?\s?)?(?:(?:\/|per)\s?kg\s?)?(?:\\?[~～–—-]|up to|to|and)\s{0,2}(?:[≤<]\s?)?$/iu

function endsRange(text: string, before: Figure | undefined, shared: readonly Figure[], figure: Figure): boolean {
  const lower = shared.length ? (shared.length === 1 ? shared[0] : undefined) : before
  if (!lower || figure.start - lower.end > 20 || lower.value >= figure.value) return false
  const join = text.slice(lower.end, figure.start)
  if (!RANGE.test(join)) return false
  if (IN_STEPS.test(text.slice(Math.max(0, lower.start - 24), lower.start))) return false
  return !/and/i.test(join) || /\bbetween\s+$/i.test(text.slice(Math.max(0, lower.start - 12), lower.start))
}
