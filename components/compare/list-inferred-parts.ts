import { statedAsWords } from '@/components/dosing/describe-dosing.ts'
import { describeCount } from '@/components/dosing/describe-schedule.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { ReadValue } from './row-value.ts'

/**
 * What a cumulative dose rests on that no text states in so many words: "per infusion is inferred (why)". `path` is that
 * of the level's amount.
 */
export function listInferredParts({ trial }: TrialRecord, path: string): string[] {
  const { doseLevels, schedule } = trial.dosing
  const level = doseLevels[Number(/^dosing\.doseLevels\.(\d+)\./.exec(path)?.[1])]
  if (!level) return []
  return [
    ...tellInferred('the figure', level.amount),
    ...tellInferred(level.statedAs ? statedAsWords(level.statedAs.value) : '', level.statedAs),
    ...tellInferred(schedule.infusions ? describeCount(schedule.infusions.value) : '', schedule.infusions),
  ]
}

const tellInferred = (name: string, part: ReadValue<unknown> | null): string[] =>
  part?.basis === 'inferred' ? [`${name} is inferred${part.reason ? ` (${part.reason})` : ''}`] : []
