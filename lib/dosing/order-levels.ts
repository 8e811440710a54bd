import type { LevelOfDoses } from './read-dose-levels.ts'

const ROMAN = ['I', 'II', 'III', 'IV']

/** The number that a label gives its level: 2 of "Level 2", −1 of "DL-1"; undefined of "Group A". */
function numberOf(label: string | undefined): number | undefined {
  const match = /(?:level|DL|dose|cohort|group)s?\s?#?\s?([-−–]?\s?\d{1,2}|I{1,3}|IV)$/i.exec(label ?? '')?.[1]
  if (!match) return undefined
  const roman = ROMAN.indexOf(match.toUpperCase())
  return roman >= 0 ? roman + 1 : Number(match.replace(/[−–]/, '-').replace(/\s/g, ''))
}

/** "DL-1, DL-2": where all numbers have a minus, it is a hyphen. */
const positive = (numbers: (number | undefined)[]): (number | undefined)[] =>
  numbers.filter(n => n !== undefined && n < 0).length > 1 ? numbers.map(n => n && Math.abs(n)) : numbers

/**
 * Puts the levels of each unit in the order of their amounts and numbers them: with the text's own numbers where each
 * level has one and they rise with the amounts, else from the lowest.
 */
export function orderLevels(levels: readonly LevelOfDoses[]): LevelOfDoses[] {
  const units = [...new Set(levels.map(({ level }) => level.unit.value))]
  return units.flatMap(unit => {
    const rising = levels
      .filter(({ level }) => level.unit.value === unit)
      .toSorted((a, b) => a.level.amount.value - b.level.amount.value)
    const own = positive(rising.map(({ level }) => numberOf(level.label)))
    const ownRise = own.every((n, at) => n !== undefined && (at === 0 || n > (own[at - 1] ?? n)))
    const below = rising.findIndex(({ level }) => level.role !== 'deEscalation')
    return rising.map((one, at) => {
      const counted = below > 0 && at < below ? at - below : at - Math.max(0, below) + 1
      return { ...one, level: { ...one.level, order: (ownRise ? own[at] : undefined) ?? counted } }
    })
  })
}
