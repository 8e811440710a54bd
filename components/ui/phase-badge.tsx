import { type Phase, phasesLabel } from '@/lib/trial/phase.ts'

const STEPS = ['PHASE1', 'PHASE2', 'PHASE3', 'PHASE4'] as const

/** The phase in words, after a ladder of four steps on which it is marked; early phase 1 fills half of the first. */
export function PhaseBadge({ phases }: { phases: readonly Phase[] }) {
  const label = phasesLabel(phases)
  if (!label) return null
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <PhaseMark phases={phases} />
      {label}
    </span>
  )
}

/** The ladder alone, for beside a label that is already there. */
export function PhaseMark({ phases }: { phases: readonly Phase[] }) {
  return (
    <svg viewBox="0 0 27 10" width="27" height="10" aria-hidden="true" className="flex-none text-accent">
      {STEPS.map((step, index) => (
        <rect
          key={step}
          x={index * 7 + 0.5}
          y="1.5"
          width="5"
          height="7.5"
          rx="1"
          fill={phases.includes(step) ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeOpacity={phases.includes(step) ? 1 : 0.55}
        />
      ))}
      {phases.includes('EARLY_PHASE1') && <path d="M.5 5.25h5V8a1 1 0 0 1-1 1h-3a1 1 0 0 1-1-1z" fill="currentColor" />}
    </svg>
  )
}
