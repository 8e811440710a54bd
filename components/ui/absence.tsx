import type { ReactNode } from 'react'
import type { Absence as AbsenceKind } from '@/lib/trial/evidence.ts'
import type { RegistryName } from '@/lib/trial/registry.ts'

type AbsenceProps = {
  kind: AbsenceKind
  /** The registries whose pages were read: they are named where none of them ever gives the value. */
  registries?: readonly RegistryName[]
}

/** A missing value, and which kind of missing it is: in words and by a mark of its own. */
export function Absence({ kind, registries = [] }: AbsenceProps) {
  const { mark, look } = MARKS[kind]
  return (
    <span className={`inline-flex items-baseline gap-1.5 text-xs ${look}`} data-absence={kind}>
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true" className="flex-none translate-y-px">
        {mark}
      </svg>
      <span>{absenceText(kind, registries)}</span>
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

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.4, strokeLinecap: 'round' } as const

const MARKS: Record<AbsenceKind, { mark: ReactNode; look: string }> = {
  notProvided: { look: 'text-muted', mark: <circle cx="6" cy="6" r="4.6" {...line} strokeDasharray="1.2 2.4" /> },
  absentOnPage: { look: 'text-muted', mark: <path d="M1.5 1.5h9v9h-9zM4 6h4" {...line} /> },
  unreadable: {
    look: 'text-warn',
    mark: <path d="M3.6 3.9a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.7M6 10.4v.1" {...line} strokeWidth={1.8} />,
  },
  cutOff: { look: 'text-warn', mark: <path d="M1 2h10M1 5h10M1 9.5l2.5-2 2.5 2 2.5-2 2.5 2" {...line} /> },
}
