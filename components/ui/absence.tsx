import type { Absence as AbsenceKind } from '@/lib/trial/evidence.ts'
import type { RegistryName } from '@/lib/trial/registry.ts'
import { describeAbsence } from './describe-absence.ts'
import './absence.css'

type AbsenceProps = {
  kind: AbsenceKind
  /** The registries whose pages were read: they are named where none of them ever gives the value. */
  registries?: readonly RegistryName[]
}

/** A missing value, and which kind of missing it is: in words, and by a mark of its own (`absence.css`). */
export function Absence({ kind, registries = [] }: AbsenceProps) {
  return (
    <span className="absence text-xs" data-absence={kind}>
      {describeAbsence(kind, registries)}
    </span>
  )
}
