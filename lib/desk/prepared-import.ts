import { z } from 'zod'
import type { RegistryName } from '@/lib/trial/registry.ts'

/** `texts` were offered at the desk; `reparse` are stored ones that an older reader read. */
export const PREPARED_KINDS = ['texts', 'reparse'] as const

/**
 * `reading`: being read and compared. `ready`: to be looked at, nothing is written. `queued`, `applying`: see its job.
 * `applied`; `stopped`: applied in part, and asked to stop; `stale`: what it saw has changed, it is to be read again;
 * `discarded`; `failed`: could not be read, `message` says why.
 */
export const PREPARED_STATES = [
  'reading',
  'ready',
  'stale',
  'queued',
  'applying',
  'applied',
  'stopped',
  'discarded',
  'failed',
] as const

/** Texts that were offered for import, read and compared with the registry. `preparedAt` is UTC, ISO 8601. */
export const PreparedImport = z.object({
  id: z.string(),
  kind: z.enum(PREPARED_KINDS),
  /** The account's name. */
  preparedBy: z.string(),
  preparedAt: z.string(),
  /** Where the texts came from, in words: "seeds/", "3 files: a.txt, b.txt, c.zip", "pasted text". */
  origin: z.string(),
  state: z.enum(PREPARED_STATES),
  message: z.string().nullable(),
  /** The registry's state (store-state.ts) that the texts were compared with. */
  storeState: z.string().nullable(),
  /** What they were read by (`READERS` in find-stale.ts). */
  readers: z.string().nullable(),
  /** The run that applied it. */
  importRunId: z.number().nullable(),
})
export type PreparedImport = z.infer<typeof PreparedImport>

export const PREPARED_OUTCOMES = ['added', 'updated', 'unchanged', 'refused'] as const
export type PreparedOutcome = (typeof PREPARED_OUTCOMES)[number]

/** What would become of one text. Counted from 0 in the order offered. */
export type PreparedDocument = {
  preparedId: string
  position: number
  name: string
  registry: RegistryName | null
  trialId: string | null
  outcome: PreparedOutcome
  /** Why it is refused. */
  reason: string | null
  note: string | null
  warnings: number
  /** How many fields of the trial would change; 0 for a trial that is added. */
  changes: number
  newConflicts: number
  settledConflicts: number
  /** What was stored of the trial when it was compared (`describeSeen` in lib/store/describe-seen.ts). */
  seen: string | null
  /** Whether it is to be applied; only what is added or updated can be. */
  chosen: boolean
  /** What became of it when it was applied; `refused` with a reason where the trial had changed meanwhile. */
  became: PreparedOutcome | null
  becameReason: string | null
}

export type PreparedTotals = Record<PreparedOutcome, number> & {
  chosen: number
  warned: number
  newConflicts: number
  settledConflicts: number
}

/** What changed since an import was prepared, in two sentences. */
export type Stale = { title: string; sentence: string }
