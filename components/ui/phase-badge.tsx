import { type Phase, phasesLabel } from '@/lib/trial/phase.ts'

const STEPS = ['PHASE1', 'PHASE2', 'PHASE3', 'PHASE4'] as const
const WIDTH = 7

const ALL_STEPS = `M.5 1.5${'h5v7.5h-5zm7 0'.repeat(3)}h5v7.5h-5z`

/** The phase in words, after a ladder of four steps on which it is marked; early phase 1 fills half of the first. */
export function PhaseBadge({ phases }: { phases: readonly Phase[] }) {
  const label = phasesLabel(phases)
  if (!label) return null
  return (
    <span className="badge whitespace-nowrap">
      <PhaseMark phases={phases} />
      {label}
    </span>
  )
}

/** The ladder alone, for beside a label that is already there (`.phase-mark` in trial-list.css). */
export function PhaseMark({ phases }: { phases: readonly Phase[] }) {
  return (
    <svg viewBox="0 0 27 10" aria-hidden="true" className="phase-mark">
      <path d={ALL_STEPS} />
      <path d={fillSteps(phases)} />
    </svg>
  )
}

const fillSteps = (phases: readonly Phase[]): string =>
  STEPS.map((step, at) => (phases.includes(step) ? `M${at * WIDTH + 0.5} 1.5h5v7.5h-5z` : '')).join('') +
  (phases.includes('EARLY_PHASE1') ? 'M.5 5.25h5V9h-5z' : '')
