import type { TrialRecord } from '@/lib/trial/trial-record.ts'

export async function getTrials(_trialIds: readonly string[]): Promise<TrialRecord[]> {
  throw new Error('Not written yet')
}
