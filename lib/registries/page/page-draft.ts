import type { Found, PageFindings, PageWarning, WarningCode } from '@/lib/registries/contract.ts'
import type { Span } from '@/lib/trial/evidence.ts'
import { foundAt } from './found.ts'
import type { Line } from './lines.ts'

/** A page reading while it grows. */
export type PageDraft = {
  readonly text: string
  readonly findings: PageFindings
  readonly warnings: PageWarning[]
  readonly unreadable: string[]
}

export const startDraft = (text: string): PageDraft => ({ text, findings: {}, warnings: [], unreadable: [] })

export function warn(draft: PageDraft, code: WarningCode, field: string | null, span: Span, message: string): void {
  draft.warnings.push({ code, field, span: { start: span.start, end: span.end }, message })
}

/** Notes that something stands there which was not understood, so that its value is left out. */
export function leaveUnread(draft: PageDraft, code: WarningCode, field: string, span: Span, message: string): void {
  draft.unreadable.push(field)
  warn(draft, code, field, span, message)
}

/** The value of a phrase by its vocabulary. An unknown phrase is warned of, and its value left out. */
export function readPhrase<T>(
  draft: PageDraft,
  field: string,
  line: Line | undefined,
  normalize: (phrase: string) => T | undefined,
): Found<T> | undefined {
  if (!line) return undefined
  const value = normalize(line.text)
  if (value !== undefined) return foundAt(value, line)
  leaveUnread(draft, 'unknownPhrase', field, line, 'This phrase is not known here, so the value was left out.')
  return undefined
}
