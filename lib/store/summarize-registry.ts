import type { RegistrySummary } from '@/lib/search/trial-list.ts'

export async function summarizeRegistry(): Promise<RegistrySummary> {
  throw new Error('Not written yet')
}
