import { statedAsWords } from '@/components/dosing/describe-dosing.ts'
import { describeCount } from '@/components/dosing/describe-schedule.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { ReadValue } from './row-value.ts'

/** A part of a cumulative dose that no text states in so many words, and why it is read so. */
export type InferredPart = { name: string; reason: string | undefined }

/** What a cumulative dose rests on that is inferred. `path` is that of the level's amount. */
export function listInferredParts({ trial }: TrialRecord, path: string): InferredPart[] {
  const { doseLevels, schedule } = trial.dosing
  const level = doseLevels[Number(/^dosing\.doseLevels\.(\d+)\./.exec(path)?.[1])]
  if (!level) return []
  return [
    ...ifInferred('the figure', level.amount),
    ...ifInferred(level.statedAs ? statedAsWords(level.statedAs.value) : '', level.statedAs),
    ...ifInferred(schedule.infusions ? describeCount(schedule.infusions.value) : '', schedule.infusions),
  ]
}

const ifInferred = (name: string, part: ReadValue<unknown> | null): InferredPart[] =>
  part?.basis === 'inferred' ? [{ name, reason: part.reason }] : []
