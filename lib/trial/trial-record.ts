import { z } from 'zod'
import { Dosing } from './dosing.ts'
import { Absence, Evidence, Inference, Warning } from './evidence.ts'
import { RegistryName } from './registry.ts'
import { Trial } from './trial.ts'

/** A registry text that a trial was read from. `importedAt` in UTC, ISO 8601. */
export const RegistryDocument = z.object({
  id: z.string(),
  registry: RegistryName,
  sha256: z.string(),
  importedAt: z.string(),
  parserVersion: z.number().int(),
  url: z.string().optional(),
})
export type RegistryDocument = z.infer<typeof RegistryDocument>

/** One field that registries tell differently; the first value is the one that stands in the trial. */
export const Conflict = z.object({
  field: z.string(),
  values: z.array(z.object({ registry: RegistryName, value: z.unknown(), evidence: z.array(Evidence) })),
})
export type Conflict = z.infer<typeof Conflict>

/**
 * A trial as its registries tell it, with everything needed to check it. The keys of `evidence`, `absence` and `basis`
 * are paths into `trial` ("enrollment.count", "armGroups.0.label"). A value without an entry in `basis` is stated by
 * the registry.
 */
export const ComposedRecord = z.object({
  trial: Trial,
  evidence: z.record(z.string(), z.array(Evidence)),
  absence: z.record(z.string(), Absence),
  basis: z.record(z.string(), Inference),
  warnings: z.array(Warning.extend({ documentId: z.string() })),
  documents: z.array(RegistryDocument),
  conflicts: z.array(Conflict),
})
export type ComposedRecord = z.infer<typeof ComposedRecord>

/**
 * The same with what its prose says of doses of cells, each part of which carries its own words and basis: the answer
 * of `GET /api/trials/:trialId`.
 */
export const TrialRecord = ComposedRecord.extend({ trial: Trial.extend({ dosing: Dosing }) })
export type TrialRecord = z.infer<typeof TrialRecord>
