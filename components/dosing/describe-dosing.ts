import type { CountedCells, DoseLevel, DoseUnit, Read, StatedAs } from '@/lib/trial/dosing.ts'
import { formatAmount } from '@/lib/trial/format-amount.ts'

// The words for a dose level, the same on every page, in the charts and in what is exported.

/** Of whatever no text says. */
export const NOT_STATED = 'not stated'

const UNIT_WORDS: Record<DoseUnit, string> = { 'cells/kg': '/kg', 'cells/m2': '/m²', cells: 'cells' }

const COUNTED_CELLS_WORDS: Record<CountedCells, string> = {
  NK: 'NK cells',
  'CAR-positive': 'CAR-positive cells',
  'CAR-positive NK': 'CAR-positive NK cells',
  'CAR-NK': 'CAR-NK cells',
  'CD3-CD56+': 'CD3−CD56+ NK cells',
  'modified NK': 'modified NK cells',
  'CAR-T': 'CAR-T cells',
  T: 'T cells',
  Treg: 'regulatory T cells',
  transduced: 'transduced cells',
  viable: 'viable cells',
  'CD34+': 'CD34+ cells',
  'CD3+': 'CD3+ cells',
  nucleated: 'nucleated cells',
  mesenchymal: 'mesenchymal cells',
  other: 'other cells',
}

const STATED_AS_WORDS: Record<StatedAs, string> = { perInfusion: 'per infusion', total: 'total of all infusions' }

const ROLE_WORDS: Record<NonNullable<DoseLevel['role']>, string> = {
  starting: 'starting level',
  escalation: 'escalation level',
  deEscalation: 'de-escalation level',
}

/** "/kg", "/m²", or "cells" of an absolute number. */
export const unitWords = (unit: DoseUnit): string => UNIT_WORDS[unit]

const UNIT_HEADINGS: Record<DoseUnit, string> = {
  'cells/kg': 'Cells per kg of body weight',
  'cells/m2': 'Cells per m² of body surface',
  cells: 'Absolute numbers of cells',
}

/** "Cells per kg of body weight": the unit in a heading. */
export const unitHeading = (unit: DoseUnit): string => UNIT_HEADINGS[unit]

/** "3×10⁷ /kg", "1.5×10⁸ cells". */
export const describeAmount = (amount: number, unit: DoseUnit): string => `${formatAmount(amount)} ${unitWords(unit)}`

/** A level's amount, or its range where the text gives one: "1×10⁶ – 3×10⁶ /kg". */
export function describeDose({ amount, range, unit }: Pick<DoseLevel, 'amount' | 'range' | 'unit'>): string {
  if (!range || range.from === range.to) return describeAmount(amount.value, unit.value)
  return `${formatAmount(range.from)} – ${describeAmount(range.to, unit.value)}`
}

/** What a dose counts, of the vocabulary: "NK cells". */
export const countedCellsWords = (cells: CountedCells): string => COUNTED_CELLS_WORDS[cells]

/** A level's cells with the text's own words where those differ: "T cells (in the text: “lymphocytes”)". */
export function describeCountedCells(counted: DoseLevel['countedCells']): string {
  if (!counted) return NOT_STATED
  const own = ownWords(counted)
  return own ? `${countedCellsWords(counted.value)} (in the text: “${own}”)` : countedCellsWords(counted.value)
}

/** The text's own words for the cells, where they are not those of the vocabulary; "CAR positive cells" are. */
export function ownWords(counted: NonNullable<DoseLevel['countedCells']>): string | undefined {
  const own = counted.words.trim()
  return own && bare(own) !== bare(countedCellsWords(counted.value)) ? own : undefined
}

const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[−–⁻]/g, '-')
    .replace(/\bcells?\b/g, '')
    .replace(/[\s-]/g, '')

/** An amount with what it counts, as one says it: "3×10⁷ NK cells/kg", "1×10⁸ cells" where nothing more is known. */
export function describeCountedAmount(amount: number, { unit, countedCells }: DoseLevel): string {
  const cells = countedCells ? countedCellsWords(countedCells.value) : 'cells'
  return `${formatAmount(amount)} ${cells}${unit.value === 'cells' ? '' : unitWords(unit.value)}`
}

/** "per infusion", "total of all infusions". */
export const statedAsWords = (statedAs: StatedAs): string => STATED_AS_WORDS[statedAs]

/** What a level's amount is said of: "per infusion (inferred)", "total of all infusions", "not stated". */
export const describeStatedAs = (statedAs: DoseLevel['statedAs']): string =>
  statedAs ? withBasis(statedAsWords(statedAs.value), statedAs) : NOT_STATED

/** "3 (inferred)": the words of a value that no text states in so many. */
export const withBasis = (words: string, { basis }: Pick<Read<unknown>, 'basis'>): string =>
  basis === 'inferred' ? `${words} (inferred)` : words

/**
 * A level by the text's name for it, "Group A (low-dose group)". Where it has none we count, and do not name: "level 2"
 * might be taken for the text's own.
 */
export function describeLevelName({ label, order }: Pick<DoseLevel, 'label' | 'order'>): string {
  if (label) return label.replace(/(?<=\S)\((?=\S)/g, ' (')
  if (order >= 1) return `${ordinal(order)} level`
  return order >= -1 ? 'level below the 1st' : `${ordinal(-order)} level below the 1st`
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' })
const SUFFIXES: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' }
const ordinal = (number: number): string => `${number}${SUFFIXES[ORDINALS.select(number)] ?? 'th'}`

/** "starting level", "de-escalation level, only under a condition"; empty where the text says neither. */
export const describeLevelRole = ({ role, conditional }: Pick<DoseLevel, 'role' | 'conditional'>): string =>
  [role && ROLE_WORDS[role], conditional && 'only under a condition'].filter(Boolean).join(', ')
