import type { RegistryName } from '@/lib/trial/registry.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { findEvidence } from './find-evidence.ts'

type Sources = Pick<TrialRecord, 'evidence' | 'documents'>

/** The registries whose pages a missing value was looked for on: for a part of a list item, the one that gave the item. */
export function findRegistries(record: Sources, path: string): RegistryName[] {
  const all = [...new Set(record.documents.map(({ registry }) => registry))]
  const item = /^(.*\.\d+)\./.exec(path)?.[1]
  if (all.length < 2 || !item) return all
  const from = new Set(findEvidence(record, item).map(({ documentId }) => documentId))
  const giving = record.documents.filter(({ id }) => from.has(id)).map(({ registry }) => registry)
  return giving.length ? giving : all
}
