import { z } from 'zod'
import type { RegistryName } from './registry.ts'

/** `rollBack` returns trials to what they were before another run. */
export const RUN_KINDS = ['import', 'sync', 'reparse', 'rollBack'] as const
export const RunKind = z.enum(RUN_KINDS)
export type RunKind = z.infer<typeof RunKind>

/** What becomes of changes that came after the run that is rolled back. */
export const LATER_CHANGES = ['keep', 'takeAlong'] as const
export type LaterChanges = (typeof LATER_CHANGES)[number]

/** A change of the registry, of one text or many: who began it, when, from what, and what it came to. Times are UTC, ISO 8601. */
export const ImportRun = z.object({
  id: z.number(),
  kind: RunKind,
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
 * where the registry told nothing of it. `title` is the trial's of today, null where it has none or nothing tells it now.
 * Of two texts that a run took in for a trial there are two changes.
 */
export type RunChange = {
  trialId: string
  title: string | null
  registry: RegistryName
  /** `added`: no registry told the trial before. `removed`: none tells it any more. */
  became: 'added' | 'updated' | 'removed'
  before: ChangedText | null
  after: ChangedText | null
}
export type ChangedText = { documentId: string; importedAt: string }

/** A text that a run took in and that its reading warned of; `warnings` is how many there are. */
export type WarnedText = { trialId: string; registry: RegistryName; documentId: string; warnings: number }

/** A text that a run did not take in, and why. */
export type RunRefusal = { name: string; reason: string }

/** A change of a trial that came after the run that is to be rolled back. */
export type LaterChange = { trialId: string; registry: RegistryName; runId: number; startedAt: string; kind: RunKind }

/** How many trials a roll-back comes to, of those that the run changed. */
export type RollBackCounts = {
  /** Told as before the run, or as near to it as kept changes allow; those that vanish or reappear are among them. */
  changed: number
  /** That no registry tells then: they are in no list any more, and keep their history. */
  vanishing: number
  /** That no registry tells now. */
  reappearing: number
  /** Left as they are: later changes are kept, or the run's are taken back already. */
  unchanged: number
}

/** What rolling a run back would come to. Pages are counted from 1. */
export type RollBackPlan = {
  run: ImportRun
  /** With later changes kept, and taken along. */
  keep: RollBackCounts
  takeAlong: RollBackCounts
  /** Trials that later runs changed. */
  changedLater: number
  /** What they changed, a page of it, in the order of the trials; `laterTotal` in all. */
  later: LaterChange[]
  laterTotal: number
  pages: number
  /** Numbers of trials that would vanish with later changes kept; of many the first ones. */
  vanishing: string[]
  /** Texts that would tell trials again and that today's readers refuse: these trials stay as they are. */
  unreadable: RunRefusal[]
  /** Of how many texts that an older reader read nobody looked whether today's can. */
  unlooked: number
}
