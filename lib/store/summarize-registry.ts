import type { RegistrySummary } from '@/lib/search/trial-list.ts'
import { queryFor } from '@/lib/search/trial-query.ts'
import { RegistryName } from '@/lib/trial/registry.ts'
import { prepareOnce } from './prepare-once.ts'
import { inSearch, type SearchStore } from './search-store.ts'
import { selectTrialRows } from './select-trial-rows.ts'
import { selectTrials } from './select-trials.ts'

const NEWEST = 6

/**
 * What is in the registry: counts, and the trials that the last documents brought or changed.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export function summarizeRegistry(): Promise<RegistrySummary> {
  return inSearch(search => {
    const { filters, ranges } = queryFor()
    const all = selectTrials(search, { condition: null, filters, ranges })
    const { registry, status, phase, target } = all.facets
    const { keys, importedAt } = selectNewest(search)
    return {
      trials: all.keys.length,
      // A trial has one text of a registry that counts, the newest.
      documents: registry.map(({ value, count }) => ({ registry: RegistryName.parse(value), count })),
      statuses: status,
      phases: phase,
      targets: target,
      newest: selectTrialRows(search.database, keys),
      importedAt,
    }
  })
}

/** From the last document backwards, only so far as it takes. */
function selectNewest({ database }: SearchStore): { keys: Set<number>; importedAt: string | null } {
  const last = prepareOnce<[], { importedAt: string }>(
    database,
    'SELECT importedAt FROM registry_documents ORDER BY sequence DESC LIMIT 1',
  )
  const newest = prepareOnce<[], { trialKey: number }>(
    database,
    'SELECT trialKey FROM registry_documents WHERE current ORDER BY sequence DESC',
  )
  const keys = new Set<number>()
  for (const { trialKey } of newest.iterate()) if (keys.add(trialKey).size === NEWEST) break
  return { keys, importedAt: last.get()?.importedAt ?? null }
}
