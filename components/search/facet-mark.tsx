import { PhaseMark } from '@/components/ui/phase-badge.tsx'
import { StatusMark } from '@/components/ui/status-badge.tsx'
import type { FilterName } from '@/lib/search/trial-query.ts'
import { Phase } from '@/lib/trial/phase.ts'
import { OverallStatus } from '@/lib/trial/status.ts'

/** The mark of a status or a phase, beside its label; nothing for the filters whose values have none. */
export function FacetMark({ name, value }: { name: FilterName; value: string }) {
  const status = name === 'status' ? OverallStatus.safeParse(value).data : undefined
  if (status) return <StatusMark status={status} />
  const phase = name === 'phase' ? Phase.safeParse(value).data : undefined
  return phase ? <PhaseMark phases={[phase]} /> : null
}
