import type { RowKind } from './list-change-rows.ts'

/** What a kind of change is called, and the sign before it, which says the same to the eye. */
export const ROW_KINDS: Record<Exclude<RowKind, 'value' | 'list'>, { sign: string; word: string }> = {
  added: { sign: '+', word: 'added' },
  removed: { sign: '−', word: 'removed' },
  changed: { sign: '≠', word: 'changed' },
  moved: { sign: '↕', word: 'moved' },
}
