import type { Absence, Inference, Place, Warning } from './evidence.ts'
import type { RegistryName } from './registry.ts'
import type { Trial } from './trial.ts'

/** A text that a field was read from, as the registry wrote it; of JSON what the string says. */
export type NarrativeText = { field: string; text: string }

/**
 * A registry text, read: the trial that it tells, and where each value stands or why it is missing. An import has no
 * use for the latter, so they are looked up when they are first asked for; so is `narrative`, the texts that doses may
 * be described in.
 */
export type DocumentReading = {
  registry: RegistryName
  parserVersion: number
  trial: Trial
  readonly evidence: Record<string, Place[]>
  readonly absence: Record<string, Absence>
  readonly basis: Record<string, Inference>
  readonly narrative: readonly NarrativeText[]
  warnings: Warning[]
  /** Of a text that by its form tells only a part of the record: what it has, in the registry's own headings. */
  readonly excerpt?: readonly string[]
}
