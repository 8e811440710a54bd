import type { TrialRecord } from '@/lib/trial/trial-record.ts'

export async function getTrial(_trialId: string): Promise<TrialRecord | null> {
  throw new Error('Not written yet')
}
