import { Phase } from '@/lib/trial/phase.ts'
import { phraseTable } from './phrase-table.ts'

/**
 * ClinicalTrials.gov API v2, enumeration `Phase` (clinicaltrials.gov/data-api/about-api/study-data-structure#enum-Phase).
 * Its definition of early phase 1 is "formerly listed as Phase 0". MedPath loses a leading N.
 */
const phaseOf = phraseTable<Phase>({
  NA: ['N/A', 'Not Applicable', 'ot Applicable'],
  EARLY_PHASE1: ['Early Phase 1', 'Early Phase I', 'Phase 0'],
  PHASE1: ['Phase 1', 'Phase I', 'Phase 1a', 'Phase 1b', 'Phase Ia', 'Phase Ib'],
  PHASE2: ['Phase 2', 'Phase II', 'Phase 2a', 'Phase 2b', 'Phase IIa', 'Phase IIb'],
  PHASE3: ['Phase 3', 'Phase III', 'Phase 3a', 'Phase 3b', 'Phase IIIa', 'Phase IIIb'],
  PHASE4: ['Phase 4', 'Phase IV'],
})

const BETWEEN_PHASES = /\s*(?:[/,|&+;\n]|\band\b|(?<=[\dabivIV])(?=phase))\s*/i
/** A phase before or after the separator was lost. */
const HALF = /^\s*[/,|&+;]|[/,|&+;]\s*$/
const BARE_NUMBER = /^(?:\d|i{1,3}|iv)[ab]?$/i

/**
 * The phases that a registry's phrase names, in the order of development: "PHASE1/PHASE2" and "Phase 1/2" are two.
 * Undefined where any part of the phrase is not known, or "not applicable" stands beside a phase.
 */
export function normalizePhases(phrase: string): Phase[] | undefined {
  if (phrase.length > 100 || HALF.test(phrase)) return undefined
  const whole = phaseOf(phrase)
  if (whole) return [whole]
  const phases = new Set<Phase>()
  const parts = phrase.trim().split(BETWEEN_PHASES)
  const named = /^(?:early[\s_-]*)?phases?/i.test(parts[0] ?? '')
  for (const part of parts) {
    const phase =
      phaseOf(part.replace(/^phases\b/i, 'phase')) ??
      (named && BARE_NUMBER.test(part) ? phaseOf(`phase ${part}`) : undefined)
    if (!phase || phase === 'NA') return undefined
    phases.add(phase)
  }
  return Phase.options.filter(phase => phases.has(phase))
}
