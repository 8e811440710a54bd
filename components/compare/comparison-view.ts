import type { DoseReading } from '@/lib/trial/dosing.ts'
import { compareUrl } from '@/lib/urls.ts'

/** What of a comparison its address says: every link of the page keeps all of it but the part that it changes. */
export type ComparisonView = { ids: readonly string[]; differing: boolean; dose: DoseReading }

/** The address of a comparison, as it is or with a part of it changed. */
export const urlOf = (view: ComparisonView, change: Partial<ComparisonView> = {}): string => {
  const { ids, differing, dose } = { ...view, ...change }
  return compareUrl(ids, { differing, dose })
}
