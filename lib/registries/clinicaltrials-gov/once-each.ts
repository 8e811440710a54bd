import type { Found } from '@/lib/registries/contract.ts'

/** What was found in a list of words that has each but once: of one that is repeated, the first. */
export function onceEach<T>(found: readonly Found<T>[]): Found<T>[] {
  const first = new Map<T, Found<T>>()
  for (const one of found) if (!first.has(one.value)) first.set(one.value, one)
  return [...first.values()]
}
