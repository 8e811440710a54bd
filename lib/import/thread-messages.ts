import type { ImportedDocument } from './import-report.ts'

/** A text on its way to a thread, where a refusal is no more than what it says. */
export type SentText = { name: string; text: string } | { name: string; refused: string }

export type ToThread = { do: 'prepare'; texts: SentText[] } | { do: 'save'; runId: number | undefined } | { do: 'end' }

export type FromThread =
  | { done: 'prepare' }
  | { done: 'save'; documents: ImportedDocument[]; runId: number | undefined; took: number }
