import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { interpret, ROWS_PER_PAGE } from '@/lib/store/find-trials.ts'
import type { MatchCondition } from '@/lib/store/match-expression.ts'
import type { WritableStore } from '@/lib/store/open-store.ts'

/** The least that an answer takes: what the database alone needs, asked for nothing that the page could do without. */
export type Floor = {
  /** The best 50 hits of the words and no more; false where no word is looked for. */
  askIndex(query: TrialQuery): boolean
  /** The rows of the given trials. */
  readRows(trialIds: readonly string[]): void
}

export function openFloor(store: WritableStore): Floor {
  const best = store.prepare(
    `SELECT rowid FROM trial_search WHERE trial_search MATCH ? ORDER BY rank LIMIT ${ROWS_PER_PAGE}`,
  )
  const details = store.prepare(
    `SELECT rowid FROM trial_details_search WHERE trial_details_search MATCH ? LIMIT ${ROWS_PER_PAGE}`,
  )
  const row = store.prepare('SELECT * FROM trials WHERE trialId = ?')
  return {
    askIndex: query => {
      const { match } = interpret(query)
      if (!match) return false
      if (match.rank) best.all(match.rank)
      else for (const expression of expressionsOf(match.condition)) details.all(expression)
      return true
    },
    readRows: trialIds => {
      for (const trialId of trialIds) row.get(trialId)
    },
  }
}

function expressionsOf(condition: MatchCondition): string[] {
  if (condition.kind === 'not') return []
  if (condition.kind !== 'match') return condition.parts.flatMap(expressionsOf)
  return condition.table === 'trial_details_search' ? [condition.expression] : []
}
