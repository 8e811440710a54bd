import type { DoseLevel } from '@/lib/trial/dosing.ts'
import type { Passage } from './collect-passages.ts'

const ESCALATES =
  /dos(?:e|es|ing|age)[- ](?:level )?(?:escalat|climb|ris)|escalat\w* (?:[\w-]+ ){0,3}dos|dose rising|doses? (?:of [^.]{0,40} )?escalate|3\s?\+\s?3|subsequent dose|go up in dose|dose groups? after|from the lowest dose|lowest dose group|(?<!de-?)\bescalation\b|\brais\w+ the dose|dose is raised|\blowest (?:\w+ )?first\b|starting (?:with|from|at) the lowest/i

/**
 * Where the texts say that doses escalate: the lowest level that is not a reduced one is the starting level, unless
 * the text names another, and those above it are escalations.
 */
export function assignRoles(levels: readonly DoseLevel[], passages: readonly Passage[]): DoseLevel[] {
  const named = levels.some(({ role }) => role === 'starting')
  if (levels.length < 2 || (!named && !passages.some(({ text }) => ESCALATES.test(text)))) return [...levels]
  const starts = new Map(
    [...new Set(levels.map(({ unit }) => unit.value))].map(unit => [
      unit,
      startOf(levels.filter(level => level.unit.value === unit)),
    ]),
  )
  return levels.map(level => {
    const start = starts.get(level.unit.value)
    if (!start || level.role === 'deEscalation') return level
    if (level === start) return { ...level, role: 'starting' }
    return { ...level, role: level.order > start.order ? 'escalation' : 'deEscalation' }
  })
}

const startOf = (levels: readonly DoseLevel[]): DoseLevel | undefined =>
  levels.find(({ role }) => role === 'starting') ??
  levels.find(({ role, conditional }) => role !== 'deEscalation' && !conditional)
