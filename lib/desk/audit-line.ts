import { z } from 'zod'

/** What somebody did, or tried to. `access`: anything at all that was refused before it was known what it would do. */
export const AUDIT_ACTIONS = [
  'access',
  'signIn',
  'signOut',
  'changePassword',
  'resetPassword',
  'addAccount',
  'changeRole',
  'removeAccount',
  'offer',
  'choose',
  'apply',
  'stop',
  'rollBack',
  'discard',
  'import',
  'sync',
  'reparse',
  'backup',
  'restore',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** `begun`: queued or started, and told of again when it ends. */
export const AUDIT_OUTCOMES = ['done', 'begun', 'refused', 'failed'] as const
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number]

/** A line of the audit. `at` is UTC, ISO 8601. */
export const AuditLine = z.object({
  id: z.number(),
  at: z.string(),
  /** The account's name; null for the command line and for who was not signed in. */
  actor: z.string().nullable(),
  action: z.enum(AUDIT_ACTIONS),
  outcome: z.enum(AUDIT_OUTCOMES),
  /** In words, on one line, without secrets. */
  detail: z.string(),
})
export type AuditLine = z.infer<typeof AuditLine>
