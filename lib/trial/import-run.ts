import { z } from 'zod'
import type { RegistryName } from './registry.ts'

/** `rollBack` returns trials to what they were before another run. */
export const RUN_KINDS = ['import', 'sync', 'reparse', 'rollBack'] as const
export type RunKind = (typeof RUN_KINDS)[number]

/** A change of the registry, of one text or many: who began it, when, from what, and what it came to. Times are UTC, ISO 8601. */
export const ImportRun = z.object({
  id: z.number(),
  kind: z.enum(RUN_KINDS),
  /** The account's name; null for the command line. */
  startedBy: z.string().nullable(),
  /** Where the texts came from, in words; null for runs of programs that did not keep it. */
  origin: z.string().nullable(),
  startedAt: z.string(),
  /** Null while it goes on, and where it was broken off. */
  finishedAt: z.string().nullable(),
  added: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  /** Of a roll-back: the run whose changes were taken back. */
  rolledBackRunId: z.number().nullable(),
  /** The roll-backs of this run, oldest first. */
  rolledBackBy: z.array(z.number()),
})
export type ImportRun = z.infer<typeof ImportRun>

/**
 * What a run made of what a registry tells of a trial: the text that told it before, and the one that told it then; null
 * where the registry told nothing of it.
 */
export type RunChange = {
  trialId: string
  registry: RegistryName
  before: { documentId: string; importedAt: string } | null
  after: { documentId: string; importedAt: string } | null
}

/** A text that a run did not take in, and why. */
export type RunRefusal = { name: string; reason: string }

/** A change of a trial that came after the run that is to be rolled back. */
export type LaterChange = { trialId: string; registry: RegistryName; runId: number; startedAt: string; kind: RunKind }
