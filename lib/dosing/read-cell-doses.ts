import type { CountedCells, DoseUnit } from '@/lib/trial/dosing.ts'
import { type AssignedUnit, assignUnits } from './assign-units.ts'
import { type Passage, quotePassage } from './collect-passages.ts'
import { readCountedCells } from './read-counted-cells.ts'
import { type DoseLabel, readLabel, readLabelBehind } from './read-dose-label.ts'
import { namedBefore, readTail, type Tail } from './read-dose-tail.ts'
import { type Figure, readFigures } from './read-figures.ts'

export type Place = { start: number; end: number }

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
  isTarget: boolean
  label: DoseLabel | undefined
  /** Where the figure before it ends, with its unit. */
  after: number
  /** Where the figure behind it begins, or the passage ends. */
  next: number
}

const LOWER =
  /\b(?:minim(?:um|al)|floor|least|lowest (?:acceptable|allowed|permitted))\b(?! dose (?:level|group|cohort))[^.;,\d]{0,30}$/i
const UPPER =
  /\b(?:maxim(?:um|al)|highest (?:acceptable|allowed|permitted)|max\.?|ceiling|up to|not to exceed)(?! dose (?:level|group|cohort))[^.;,\d]{0,30}$/i

/** "target 50 million (range 30 to 80 million)" */
const ALLOWED = /\((?:acceptable |allowed |permitted |dose )?range[:,]?\s(?:of\s|from\s)?$/i

/** The lowest and the highest that are allowed; where one in the middle is named too, all are levels. */
const END_OF_SCALE = /\b(?<end>lowest|highest)\b(?! dose (?:level|group|cohort))[^.;,\d]{0,30}$/i
const MIDDLE = /\b(?:middle|medium|intermediate|mid)\b/i

function boundOf(text: string, at: number): CellDose['bound'] {
  const before = text.slice(Math.max(0, at - 50), at)
  if (LOWER.test(before)) return 'lower'
  if (UPPER.test(before) || ALLOWED.test(before)) return 'upper'
  const end = END_OF_SCALE.exec(before)?.groups?.end?.toLowerCase()
  if (!end || MIDDLE.test(text.slice(Math.max(0, at - 120), at + 120))) return undefined
  return end === 'lowest' ? 'lower' : 'upper'
}

/**
 * The doses of cells that a passage states, in their order: figures with a power of ten (or a long number) that count
 * cells, by weight, by body surface or as they are. A list may share the last one's unit. Concentrations, laboratory
 * values, yields and figures of anything else are left out.
 *
 * @param names of the trial's products, which may stand where cells are named
 * @param ofCells whether an arm or an intervention names a product of cells
 */
export function readCellDoses(passage: Passage, names: ReadonlySet<string> = new Set(), ofCells = false): CellDose[] {
  const { text } = passage
  const figures = readFigures(text)
  const tails = figures.map(figure => readTail(text, figure.end, names))
  const units = assignUnits(text, figures, tails, ofCells)
  return figures.flatMap((_, at) => {
    const unit = units[at]
    if (unit === 'refused' || figures[at + 1]?.endsRange) return []
    return unit ? [doseAt(passage, figures, tails, at, unit, names)] : []
  })
}

function doseAt(
  passage: Passage,
  figures: readonly Figure[],
  tails: readonly Tail[],
  at: number,
  unit: AssignedUnit,
  names: ReadonlySet<string>,
): CellDose {
  const { text } = passage
  const [figure, tail, unitTail] = [figures[at], tails[at], tails[unit.of]] as [Figure, Tail, Tail]
  const named =
    tail.words || unitTail.words ? (tail.words ? tail : unitTail) : wordsBefore(text, figure, figures[at - 1])
  const value = named && !names.has(named.words.trim().replace(/s$/, '')) ? readCountedCells(named.words) : undefined
  const label =
    readLabel(
      text,
      tails[at - (figure.endsRange ? 2 : 1)]?.end ?? 0,
      figure.endsRange ? (figures[at - 1]?.start ?? figure.start) : figure.start,
    ) ?? readLabelBehind(text, tail.end)
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
      ...(unit.place ?? { start: unitTail.words ? unitTail.wordsStart : unitFigureEnd, end: unitTail.end }),
    },
    counted:
      named && value
        ? { value, words: named.words.trim(), start: named.wordsStart, end: named.wordsStart + named.words.length }
        : undefined,
    words: named?.words.trim() ?? '',
    perInfusion: tail.perInfusion ?? unitTail.perInfusion,
    isTarget: figure.isTarget ?? false,
    bound: label ? undefined : boundOf(text, first.start),
    label,
    after: tails[at - (lower ? 2 : 1)]?.end ?? 0,
    next: figures[at + 1]?.start ?? text.length,
  }
}

/** "Treg 2×10⁶/kg, Tcon 1×10⁶/kg": cells that are named right before a figure. */
function wordsBefore(text: string, figure: Figure, before: Figure | undefined) {
  const start = figure.endsRange && before ? before.start : figure.start
  const words = namedBefore(text, start)
  if (!words || !readCountedCells(words)) return undefined
  const wordsStart = text.lastIndexOf(words, start)
  return { words, wordsStart }
}

/** The words of a dose from the label, where it has one, to the unit. */
export const quoteDose = ({ passage, start, end }: CellDose) => quotePassage(passage, start, end)
