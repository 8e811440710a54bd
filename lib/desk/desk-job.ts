import { z } from 'zod'
import { LATER_CHANGES } from '@/lib/trial/import-run.ts'

/** `prepare` reads texts and compares; `apply` writes a prepared import; `rollBack` takes a run back. One at a time. */
export const JOB_KINDS = ['prepare', 'apply', 'rollBack'] as const
export const JOB_STATES = ['waiting', 'running', 'done', 'stopped', 'failed'] as const

const Totals = z.object({ added: z.number(), updated: z.number(), unchanged: z.number(), refused: z.number() })

/** Something that the desk does, or is to do. Times are UTC, ISO 8601. */
export const DeskJob = z.object({
  id: z.number(),
  kind: z.enum(JOB_KINDS),
  /** The prepared import that it is about. */
  preparedId: z.string().nullable(),
  rolledBackRunId: z.number().nullable(),
  laterChanges: z.enum(LATER_CHANGES).nullable(),
  /** The account's name. */
  queuedBy: z.string(),
  queuedAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  state: z.enum(JOB_STATES),
  /** How often a process began it. */
  attempts: z.number(),
  /** Whether somebody asked it to end after what it is doing. */
  stopAsked: z.boolean(),
  /** Documents or trials that are done, of `total` where it is known. */
  done: z.number(),
  total: z.number().nullable(),
  totals: Totals.nullable(),
  /** Why it failed, or what there is to say of how it ended. */
  message: z.string().nullable(),
  /** The run that it writes by. */
  importRunId: z.number().nullable(),
})
export type DeskJob = z.infer<typeof DeskJob>
