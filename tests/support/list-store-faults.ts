import { checkStore } from '@/lib/store/check-store.ts'
import { openFaultList } from '@/lib/store/fault-list.ts'
import type { WritableStore } from '@/lib/store/open-store.ts'

/** What is out of step in a store, as `npm run check` tells it without reading any text; none where all is well. */
export function listStoreFaults(store: WritableStore): string[] {
  const faults = openFaultList()
  checkStore(store, faults)
  return faults.groups().flatMap(({ sentences }) => sentences)
}
