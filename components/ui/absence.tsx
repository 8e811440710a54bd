import type { Absence as AbsenceKind } from '@/lib/trial/evidence.ts'
import type { RegistryName } from '@/lib/trial/registry.ts'
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
      {absenceText(kind, registries)}
    </span>
  )
}

/** The same sentence everywhere for the same kind of missing value. */
function absenceText(kind: AbsenceKind, registries: readonly RegistryName[] = []): string {
  switch (kind) {
    case 'notProvided':
      return `not provided by ${registries.length ? registries.join(' or ') : 'this registry'}`
    case 'absentOnPage':
      return registries.length > 1 ? 'not on these pages' : 'not on this page'
    case 'unreadable':
      return 'there, but unreadable'
    case 'cutOff':
      return 'page cut off before this'
  }
}
