import type { RegistrySummary } from '@/lib/search/trial-list.ts'
import type { FilterName } from '@/lib/search/trial-query.ts'
import { RegistryName } from '@/lib/trial/registry.ts'
import { readStore, type StoreReader } from './read-store.ts'
import { selectTrialRows } from './select-trial-rows.ts'

const NEWEST = 6

/**
 * What is in the registry: counts, and the trials that the last documents brought or changed.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export function summarizeRegistry(): Promise<RegistrySummary> {
  return readStore(async reader => {
    const documents = await reader.registryDocument.groupBy({ by: ['registry'], _count: true })
    const newest = await reader.registryDocument.findMany({
      where: { current: true },
      distinct: ['trialKey'],
      orderBy: { sequence: 'desc' },
      take: NEWEST,
      select: { trialKey: true },
    })
    const last = await reader.registryDocument.findFirst({
      orderBy: { sequence: 'desc' },
      select: { importedAt: true },
    })
    return {
      trials: await reader.trial.count(),
      documents: documents
        .map(({ registry, _count }) => ({ registry: RegistryName.parse(registry), count: _count }))
        .toSorted((a, b) => b.count - a.count || a.registry.localeCompare(b.registry, 'en')),
      statuses: await countValues(reader, 'status'),
      phases: await countValues(reader, 'phase'),
      targets: await countValues(reader, 'target'),
      newest: await selectTrialRows(
        reader,
        newest.map(({ trialKey }) => trialKey),
      ),
      importedAt: last?.importedAt ?? null,
    }
  })
}

async function countValues(reader: StoreReader, filter: FilterName): Promise<{ value: string; count: number }[]> {
  const rows = await reader.filterValue.groupBy({ by: ['value'], where: { filter }, _count: true })
  return rows
    .map(({ value, _count }) => ({ value, count: _count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
