import type { Absence } from '@/lib/trial/evidence.ts'
import type { RegistryName } from '@/lib/trial/registry.ts'

/** The same words everywhere for the same kind of missing value; `registries` are those whose pages were read. */
export function describeAbsence(kind: Absence, registries: readonly RegistryName[] = []): string {
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
