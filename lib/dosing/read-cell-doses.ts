import type { CountedCells, DoseUnit } from '@/lib/trial/dosing.ts'
import { type Passage, quotePassage } from './collect-passages.ts'
import { findSentence } from './find-sentence.ts'
import { NEVER_THE_PRODUCT, readCountedCells } from './read-counted-cells.ts'
import { type Figure, readFigures } from './read-figures.ts'

type Place = { start: number; end: number }

/** A dose of cells at one place of a text. Offsets are those of the passage. */
export type CellDose = Place & {
  passage: Passage
  figure: Place
  value: number
  range?: { from: number; to: number }
  /** Why the figure is not what its characters say. */
  inferred?: string
  unit: { value: DoseUnit; reason?: string } & Place
  /** What the words at the figure say it counts; undefined where they only say "cells", or nothing. */
  counted: ({ value: CountedCells; words: string } & Place) | undefined
  /** The text's own words for what is counted, telling or not. */
  words: string
  /** "per infusion", "/dose" behind the figure. */
  perInfusion: Place | undefined
  /** Set where the words give it as the least or the most that may be given. */
  bound: 'lower' | 'upper' | undefined
  label: ({ text: string } & Place) | undefined
  /** Where the figure before it ends, with its unit. */
  after: number
}

const NOT_YET = String.raw`(?![-\s]{0,2}(?:cells?|lymphocytes?)\b)`
const NOUN = String.raw`[\p{L}\p{N}+-]*cells?\b|NKs?\b${NOT_YET}|[\p{L}\p{N}-]*CAR[-‐– ]?(?:γδ ?|gd ?)?T\b${NOT_YET}|[\p{L}\p{N}-]*CARTs?\b${NOT_YET}|[\p{L}-]*MSCs?\b|T-?regs?\b${NOT_YET}|TILs?\b|TNCs?\b|CTLs?\b|(?:PB)?MNCs?\b|PBMCs?\b|lymphocytes?\b`
const STOP =
  'will|is|are|was|were|for|in|to|with|by|and|or|patients?|subjects?|participants?|on|at|from|than|times|every|once|IU|units?|copies|per|dose|mg|ml|vg|if|following|followed|after|before|as|people|persons'
const TOKEN = String.raw`(?!(?:${STOP})(?![\p{L}\p{N}]))[\p{L}\p{N}+⁺−–\-(][\p{L}\p{N}+⁺−–\-./\\()]*`
const TAIL = new RegExp(
  String.raw`^\s{0,2}(?:\(?\s?(?:±|\+\s?\/\s?-)\s?\d+\s?%\s?\)?\s{0,2})?(?:of\s)?(?<words>(?:${TOKEN}\s{1,2}){0,7}?(?:${NOUN})(?:\s?\([^)\n]{1,20}\))?)?`,
  'iu',
)
/** "2×10⁶/kg CAR-T cells" */
const NAMED_BEHIND = new RegExp(String.raw`^\s(?:of\s)?(?<words>(?:${TOKEN}\s){0,4}?(?:${NOUN}))`, 'iu')
const PER =
  /^\s{0,2}(?:body weight\s?|BW\s?)?(?:\/|⁄|per\b)\s{0,2}(?<by>kg|kilogram|m2|m²|m\\?\^2|square met\w+|doses?|infusions?|injections?|administrations?|time|[^\s,;.)]{1,14})/i

type Tail = { end: number; words: string; wordsStart: number; by: string[]; perInfusion: Place | undefined }

/** What stands behind a figure: the cells' name and what they are divided by. */
function readTail(text: string, from: number): Tail {
  const match = TAIL.exec(text.slice(from, from + 140))
  const words = match?.groups?.words ?? ''
  let end = words ? from + (match?.[0].length ?? 0) : from
  const tail: Tail = { end, words, wordsStart: end - words.length, by: [], perInfusion: undefined }
  for (let turn = 0; turn < 3; turn++) {
    const per = PER.exec(text.slice(end, end + 60))
    if (!per?.groups?.by) break
    const place = { start: end, end: end + per[0].length }
    if (/^(?:dose|infusion|injection|administration|time)/i.test(per.groups.by)) tail.perInfusion = place
    tail.by.push(per.groups.by)
    end = place.end
    const weight = /^\s?\(?(?:of )?(?:body weight|bw\b|recipient(?:'s)? (?:body )?weight)\)?/i.exec(
      text.slice(end, end + 40),
    )
    if (weight) end += weight[0].length
  }
  const behind = tail.words || tail.by.length === 0 ? undefined : NAMED_BEHIND.exec(text.slice(end, end + 80))
  if (behind?.groups?.words) {
    tail.words = behind.groups.words
    tail.wordsStart = end + behind[0].length - tail.words.length
    end = tail.wordsStart + tail.words.length
  }
  tail.end = end
  return tail
}

const PER_KG = /^(?:kg|kilogram)/i
const PER_AREA = /^(?:m2|m²|m\\?\^2|square)/i
const PER_INFUSION = /^(?:dose|infusion|injection|administration|time|patient|subject|participant|person)/i

function unitOf({ words, by }: Tail): DoseUnit | 'refused' | undefined {
  if (by.some(PER_KG.test.bind(PER_KG))) return 'cells/kg'
  if (by.some(PER_AREA.test.bind(PER_AREA))) return words ? 'cells/m2' : 'refused'
  if (by.some(part => !PER_INFUSION.test(part))) return 'refused'
  return words ? 'cells' : undefined
}

const LOWER = /\b(?:minim(?:um|al)|lowest)\b(?! dose (?:level|group|cohort))[^.;,\d]{0,30}$/i
const UPPER = /\b(?:maxim(?:um|al)|highest|max\.?|up to|not to exceed)(?! dose (?:level|group|cohort))[^.;,\d]{0,30}$/i

const boundOf = (before: string): CellDose['bound'] =>
  LOWER.test(before) ? 'lower' : UPPER.test(before) ? 'upper' : undefined

/** The parts of a split dose: "Day 1, 10% fraction: …". */
const PART_OF_DOSE = /\d\s?%\s?(?:fraction|portion|part|of (?:the )?(?:total |cell )?dose)\b[^\n]{0,20}$/i

/** Before a figure, what makes it a limit, a yield or a content rather than a dose. */
const LIMIT =
  /(?:[<>≥]|\\[<>]|\b(?:less|more|greater|fewer|lower|higher) than|at least|no less than|exceed\w*|below|above)\s{0,2}$/i
const NOT_GIVEN =
  /apheresis|\bcollect(?:ed|ion|ing)?\b|harvest|\byield|\bmice\b|\bmurine\b|\bmouse\b|preclinical|concentration|(?:bag|vial|syringe|\d\s?ml)\b[^.]{0,40}$|detection|back-?up|cryopreserv\w+ (?:at|as)|previous(?:ly)? (?:stud|trial|report)|has been reported|\bcount(?:s|ed)?\b[^.]{0,20}$/i
const NOT_GIVEN_AFTER = /^[^.]{0,30}(?:packag|per bag|per vial|\/bag|\/vial|were frozen|in culture)/i

function isGiven(text: string, figure: Figure, tail: Tail): boolean {
  if (NEVER_THE_PRODUCT.test(tail.words)) return false
  if (LIMIT.test(text.slice(Math.max(0, figure.start - 24), figure.start))) return false
  const { start } = findSentence(text, figure.start)
  const before = text.slice(Math.max(start, figure.start - 120), figure.start)
  return (
    !PART_OF_DOSE.test(before) && !NOT_GIVEN.test(before) && !NOT_GIVEN_AFTER.test(text.slice(tail.end, tail.end + 60))
  )
}

const LABEL =
  /(?:\b(?:dose|does|dosage)[- ]?)?(?:\blevels?|\bgroups?|\bcohorts?|\barms?)\s?[-–−#]?\s?(?:\d{1,2}|[A-H]\b|I{1,3}\b|IV\b)|\bDLs?\s?[-–−]?\s?\d\b|\bdose\s[-–−]?\d\b|\b(?:low|medium|middle|intermediate|mid|high)(?:est)?(?:[- ](?:dose|does|dosage))?(?:[- ](?:group|cohort|level|arm))?(?=\s?[:：(,=]| of\b| at\b)/gi

/** How far before a figure its label may end: "Level 1: ", "group (n=3) will get ". */
const LABEL_REACH = 40

function readLabel(text: string, after: number, figureStart: number): CellDose['label'] {
  const from = Math.max(after, figureStart - 90)
  const last = [...text.slice(from, figureStart).matchAll(LABEL)].at(-1)
  if (!last) return undefined
  const start = from + last.index
  const end = start + last[0].length
  const gap = text.slice(end, figureStart)
  if (gap.length > LABEL_REACH || /[.\n;](?:\s|$)|tolerat|,\s*(?:the|others)\b|reduced/.test(gap)) return undefined
  return { text: last[0].trim(), start, end }
}

const CONNECTS = /^[\s,;、#~～\\–—/-]*(?:(?:and|or|to|then|also|up to|followed by)\b[\s,]*){0,3}$/i
const LABELLED_GAP = /^[\s,;:：、()*\\=-]*(?:(?:and|then|or)\s)?(?:[^.\n]{0,30})[\s:：(=-]*$/

/**
 * The doses of cells that a passage states, in their order: figures with a power of ten (or a long number) that count
 * cells, by weight, by body surface or as they are. A list may share the last one's unit. Concentrations, laboratory
 * values, yields and figures of anything else are left out.
 */
export function readCellDoses(passage: Passage): CellDose[] {
  const { text } = passage
  const figures = readFigures(text)
  const tails = figures.map(figure => readTail(text, figure.end))
  const units: ({ value: DoseUnit; reason?: string; of: number } | undefined)[] = figures.map(() => undefined)
  const refused = figures.map(() => false)

  for (let at = figures.length - 1; at >= 0; at--) {
    const [figure, tail, next] = [figures[at], tails[at], figures[at + 1]]
    if (!figure || !tail) continue
    const own = unitOf(tail)
    if (own === 'refused' || !isGiven(text, figure, tail)) {
      refused[at] = true
      continue
    }
    if (own) {
      units[at] = { value: own, of: at }
      continue
    }
    if (!next) continue
    const gap = text.slice(figure.end, next.start)
    const theirs = units[at + 1]
    if (refused[at + 1] && CONNECTS.test(gap)) refused[at] = true
    else if (theirs && CONNECTS.test(gap)) units[at] = theirs
    else if (theirs && gap.length < 60 && LABELLED_GAP.test(gap) && readLabel(text, figure.end, next.start))
      units[at] = { ...theirs, reason: 'the unit stands with a level named after it' }
  }
  return figures.flatMap((_, at) => {
    const unit = units[at]
    if (refused[at] || figures[at + 1]?.endsRange) return []
    return unit ? [doseAt(passage, figures, tails, at, unit)] : headedDose(passage, figures, tails, at)
  })
}

function doseAt(
  passage: Passage,
  figures: readonly Figure[],
  tails: readonly Tail[],
  at: number,
  unit: { value: DoseUnit; reason?: string; of: number },
): CellDose {
  const { text } = passage
  const [figure, tail, unitTail] = [figures[at], tails[at], tails[unit.of]] as [Figure, Tail, Tail]
  const named = tail.words || unitTail.words ? (tail.words ? tail : unitTail) : undefined
  const value = named && readCountedCells(named.words)
  const label = readLabel(
    text,
    figures[at - (figure.endsRange ? 2 : 1)]?.end ?? 0,
    figure.endsRange ? (figures[at - 1]?.start ?? figure.start) : figure.start,
  )
  const unitFigureEnd = figures[unit.of]?.end ?? figure.end
  const lower = figure.endsRange ? figures[at - 1] : undefined
  const first = lower ?? figure
  return {
    passage,
    start: first.start,
    end: tail.end,
    figure: { start: first.start, end: figure.end },
    value: figure.value,
    ...(lower && { range: { from: lower.value, to: figure.value } }),
    ...(figure.inferred && { inferred: figure.inferred }),
    unit: {
      value: unit.value,
      ...(unit.reason && { reason: unit.reason }),
      start: unitTail.words ? unitTail.wordsStart : unitFigureEnd,
      end: unitTail.end,
    },
    counted:
      named && value
        ? { value, words: named.words.trim(), start: named.wordsStart, end: named.wordsStart + named.words.length }
        : undefined,
    words: named?.words.trim() ?? '',
    perInfusion: tail.perInfusion ?? unitTail.perInfusion,
    bound: label ? undefined : boundOf(text.slice(Math.max(0, first.start - 50), first.start)),
    label,
    after: tails[at - (lower ? 2 : 1)]?.end ?? 0,
  }
}

const HEADING = /(?<words>[^.;:\n]{0,60}?(?:cells?|CAR-?T|NK))\s?(?<per>\/\s?kg|per kg|\/\s?m2|per m2)?[^.\n]{0,40}$/i

/** A figure without a unit that a level's name stands before, under words that say that cells are dosed. */
function headedDose(passage: Passage, figures: readonly Figure[], tails: readonly Tail[], at: number): CellDose[] {
  const { text } = passage
  const figure = figures[at]
  if (!figure || !readLabel(text, figures[at - 1]?.end ?? 0, figure.start)) return []
  if (
    !/^\s*(?:[,;.:)、；]|$|\n|and\b|or\b|\(|(?:dose )?(?:level|cohort|group)|DL)/i.test(
      text.slice(figure.end, figure.end + 16),
    )
  )
    return []
  const from = Math.max(0, figure.start - 200)
  const heading = HEADING.exec(text.slice(from, figure.start).replace(LABEL, found => ' '.repeat(found.length)))
  if (!heading?.groups?.per) return []
  const end = from + heading.index + heading[0].indexOf(heading.groups.per) + heading.groups.per.length
  const unit = /kg/i.test(heading.groups.per) ? ('cells/kg' as const) : ('cells/m2' as const)
  const dose = doseAt(passage, figures, tails, at, {
    value: unit,
    of: at,
    reason: 'the unit stands in the words before',
  })
  return [{ ...dose, unit: { ...dose.unit, start: end - heading.groups.per.length, end } }]
}

/** The words of a dose from the label, where it has one, to the unit. */
export const quoteDose = ({ passage, start, end }: CellDose) => quotePassage(passage, start, end)
