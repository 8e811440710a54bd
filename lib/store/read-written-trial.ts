import { FILTER_NAMES, type FilterName } from '@/lib/search/trial-query.ts'
import type { Warning } from '@/lib/trial/evidence.ts'
import { decodePage, pageOf, slotOf, termsOf } from './filter-page.ts'
import type { WritableStore } from './open-store.ts'
import { prepareOnce } from './prepare-once.ts'
import { selectCurrentTexts } from './select-current-texts.ts'
import { type StoredRow, selectWarningsOf } from './stored-trials.ts'
import type { StoredText } from './write-document.ts'

/** What was written of a trial when it was read last, and the texts that tell it. */
export type WrittenTrial = {
  row: StoredRow
  filters: Partial<Record<FilterName, string[]>>
  texts: StoredText[]
  /** As the readers of then gave them, each with its document. */
  warnings: (Warning & { documentId: string })[]
}

/** Undefined where no text tells the trial. */
export function readWrittenTrial(store: WritableStore, trialId: string): WrittenTrial | undefined {
  const row = prepareOnce<[string], StoredRow>(store, 'SELECT * FROM trials WHERE trialId = ?').get(trialId)
  const texts = row ? selectCurrentTexts(store, trialId) : []
  if (!row || texts.length === 0) return undefined
  return { row, filters: readFilters(store, row.key), texts, warnings: readWarnings(store, row.key) }
}

/** By which values each filter finds the trial. */
function readFilters(store: WritableStore, key: number): WrittenTrial['filters'] {
  const stored = prepareOnce<[number], { rows: Uint8Array }>(store, 'SELECT "rows" FROM filter_pages WHERE page = ?')
  const page = stored.get(pageOf(key))
  const filters: WrittenTrial['filters'] = {}
  const term = prepareOnce<[number], { filter: string; value: string }>(
    store,
    'SELECT filter, value FROM filter_terms WHERE id = ?',
  )
  for (const id of page ? termsOf(decodePage(page.rows), slotOf(key)) : []) {
    const found = term.get(id)
    const name = FILTER_NAMES.find(filter => filter === found?.filter)
    if (name && found) filters[name] = [...(filters[name] ?? []), found.value]
  }
  return filters
}

function readWarnings(store: WritableStore, key: number): WrittenTrial['warnings'] {
  const documents = prepareOnce<[number], { sequence: number; id: string }>(
    store,
    'SELECT sequence, id FROM registry_documents WHERE trialKey = ? AND current ORDER BY sequence',
  ).all(key)
  return documents.flatMap(({ sequence, id }) =>
    selectWarningsOf(store, sequence).map(warning => ({ ...warning, documentId: id })),
  )
}
