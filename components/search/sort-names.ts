import type { SortKey } from '@/lib/search/trial-query.ts'

/** What the list can be sorted by. */
export const SORT_NAMES: Record<SortKey, string> = {
  relevance: 'Best match',
  updated: 'Last update',
  start: 'Start date',
  enrollment: 'Enrollment',
  phase: 'Phase',
  status: 'Status',
  title: 'Title',
}
