import type { PreparedOutcome } from '@/lib/desk/prepared-import.ts'
import './admin.css'

export const OUTCOME_LABELS: Record<PreparedOutcome, string> = {
  added: 'added',
  updated: 'updated',
  unchanged: 'unchanged',
  refused: 'refused',
}

/** Each has a sign of its own, so that colour is never what tells two of them apart. */
const SIGNS: Record<PreparedOutcome, string> = { added: '+', updated: '≠', unchanged: '=', refused: '×' }

/** What becomes of a text, by a sign and a word. */
export function OutcomeMark({ outcome }: { outcome: PreparedOutcome }) {
  return (
    <span className="outcome" data-outcome={outcome}>
      <span aria-hidden="true">{SIGNS[outcome]}</span>
      {OUTCOME_LABELS[outcome]}
    </span>
  )
}
