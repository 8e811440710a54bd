import type { Absence } from './evidence.ts'
import type { MarkedWords } from './mark-words.ts'

/**
 * A value as one of two records has it. `path` leads to its evidence there; `absence` says in which way it is missing,
 * `reason` why it is inferred.
 */
export type Told = { path: string; value: unknown; absence?: Absence; reason?: string }

/** A value that became another, came or went. `field` is the path in the later record, or the earlier one's if it went. */
export type ValueChange = { kind: 'value'; field: string; before: Told; after: Told }

/** The same of a longer text, with what became of its words. */
export type TextChange = { kind: 'text'; field: string; before: Told; after: Told; words: MarkedWords[] }

/** A list of which some items changed; `same` did not. */
export type ListChange = { kind: 'list'; field: string; items: ItemChange[]; same: number }

/**
 * An item that came, went, has other parts than it had, or stands elsewhere among those that stayed. `parts` is what
 * changed within it; none for an item that has no parts of its own. One that changed may have been moved as well.
 */
export type ItemChange =
  | { change: 'added'; before: null; after: Told; moved: false; parts: [] }
  | { change: 'removed'; before: Told; after: null; moved: false; parts: [] }
  | { change: 'changed' | 'moved'; before: Told; after: Told; moved: boolean; parts: Change[] }

export type Change = ValueChange | TextChange | ListChange
