import { inStore } from '@/lib/store/store-fault.ts'
import { AuditLine } from './audit-line.ts'
import { openDesk } from './open-desk.ts'

/** As much of a detail as is kept, in characters: names of files come from outside. */
const LONGEST_DETAIL = 500

/**
 * Puts a line into the audit, at the time of the call. `detail` is plain words for people and holds no password, cookie or
 * registry text; line breaks and control characters in it become spaces.
 *
 * @throws {StoreUnavailable} where the desk's database cannot be written
 */
export function writeAuditLine({ actor, action, outcome, detail }: Omit<AuditLine, 'id' | 'at'>): void {
  inStore(() =>
    openDesk()
      .prepare('INSERT INTO audit_lines (at, actor, action, outcome, detail) VALUES (?, ?, ?, ?, ?)')
      .run(new Date().toISOString(), actor, action, outcome, onOneLine(detail)),
  )
}

/** A page of the audit, newest first. Pages count from 1. */
export const listAuditLines = (page: number, perPage: number): AuditLine[] =>
  openDesk()
    .prepare('SELECT id, at, actor, action, outcome, detail FROM audit_lines ORDER BY id DESC LIMIT ? OFFSET ?')
    .all(perPage, (page - 1) * perPage)
    .map(row => AuditLine.parse(row))

/** How many lines there are. */
export const countAuditLines = (): number =>
  openDesk().prepare<[], number>('SELECT count(*) FROM audit_lines').pluck().get() ?? 0

function onOneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL - 1)}…` : line
}
