import { REGISTRY_NAMES } from '@/lib/trial/registry.ts'
import { decompressText } from './compress-text.ts'
import { documentOf } from './get-document.ts'
import { readStore } from './read-store.ts'
import type { StoredText } from './write-document.ts'

/** The newest text of each registry that tells a trial, in the order in which registries lead. */
export type CurrentTexts = { trialId: string; texts: StoredText[] }

/**
 * What trials are read from, in the order asked for; those that are not in the store are left out.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export async function getCurrentTexts(trialIds: readonly string[]): Promise<CurrentTexts[]> {
  if (trialIds.length === 0) return []
  const trials = await readStore(reader =>
    reader.trial.findMany({
      where: { trialId: { in: [...trialIds] } },
      select: { trialId: true, documents: { where: { current: true } } },
    }),
  )
  const byId = new Map(
    trials.map(({ trialId, documents }) => {
      const texts = documents
        .map(({ text, ...document }) => ({ document: documentOf(document), text: decompressText(text) }))
        .toSorted((a, b) => rank(a) - rank(b))
      return [trialId, { trialId, texts }]
    }),
  )
  return trialIds.flatMap(trialId => byId.get(trialId) ?? [])
}

const rank = ({ document }: StoredText): number => REGISTRY_NAMES.indexOf(document.registry)
