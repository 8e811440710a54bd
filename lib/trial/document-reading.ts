import type { Absence, Inference, Place, Warning } from './evidence.ts'
import type { RegistryName } from './registry.ts'
import type { Trial } from './trial.ts'

/** A registry text, read: the trial that it tells, and where each value stands or why it is missing. */
export type DocumentReading = {
  registry: RegistryName
  parserVersion: number
  trial: Trial
  evidence: Record<string, Place[]>
  absence: Record<string, Absence>
  basis: Record<string, Inference>
  warnings: Warning[]
}
