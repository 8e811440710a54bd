import { z } from 'zod'

/** ClinicalTrials.gov API v2, enumeration `Phase`, in the order of development. A phase 1/2 trial carries both. */
export const Phase = z.enum(['NA', 'EARLY_PHASE1', 'PHASE1', 'PHASE2', 'PHASE3', 'PHASE4'])
export type Phase = z.infer<typeof Phase>

export const PHASE_LABELS: Record<Phase, string> = {
  NA: 'Not applicable',
  EARLY_PHASE1: 'Early phase 1',
  PHASE1: 'Phase 1',
  PHASE2: 'Phase 2',
  PHASE3: 'Phase 3',
  PHASE4: 'Phase 4',
}

/** "Phase 1/2" for a trial of two phases; undefined where there is none to name. */
export function phasesLabel(phases: readonly Phase[]): string | undefined {
  const [first, ...rest] = phases
  if (!first) return undefined
  return [PHASE_LABELS[first], ...rest.map(phase => PHASE_LABELS[phase].replace(/^\D+/, ''))].join('/')
}
