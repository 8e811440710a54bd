import { Refusal } from '@/lib/registries/refusal.ts'
import { getDocument } from '@/lib/store/get-document.ts'
import { compareRecords } from '@/lib/trial/compare-records.ts'
import type { HistoryAnswer, HistoryDocument, HistoryQuestion, TrialHistory } from '@/lib/trial/history.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { composeRecord } from './compose-documents.ts'
import { readStoredText } from './read-stored-text.ts'

/**
 * What became of a trial between two of its texts, the earlier one first whichever was named first, or by an import.
 * Both sides are read by the parsers of today, so what they differ in is what the registries changed.
 *
 * @param history of the trial; what is asked for is in it
 * @throws {StoreUnavailable} where there is no store to ask
 */
export async function answerHistory(
  trialId: string,
  history: TrialHistory,
  question: HistoryQuestion,
): Promise<HistoryAnswer> {
  const sides = question.kind === 'run' ? sidesOfRun(history, question.run) : sidesOfTwo(history, question)
  if ('sentence' in sides) return { kind: 'none', ...sides }
  try {
    const [before, after] = await Promise.all([composeOf(trialId, sides.before), composeOf(trialId, sides.after)])
    const byRollBack = question.kind === 'run' && isRollBack(history, question.run)
    return { kind: 'changes', question, byRollBack, before, after, changes: compareRecords(before, after) }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'none', sentence: error.message }
    throw error
  }
}

const isRollBack = ({ runs }: TrialHistory, run: number): boolean =>
  runs.some(({ id, kind }) => id === run && kind === 'rollBack')

type Sides = { before: HistoryDocument[]; after: HistoryDocument[] } | { sentence: string }

function sidesOfTwo({ documents }: TrialHistory, { from, to }: { from: string; to: string }): Sides {
  if (from === to) return { sentence: 'Both are the same text: there is nothing to compare.' }
  const [after, before] = documents.filter(({ id }) => id === from || id === to)
  if (!before || !after) throw new Error('The texts to compare are not among those of the trial')
  if (before.registry !== after.registry)
    return {
      sentence: `One text is of ${before.registry}, the other of ${after.registry}: what the two tell differently says nothing of what changed. Where registries differ is told under Sources on the trial's page.`,
    }
  return { before: [before], after: [after] }
}

/** The trial as it was composed before a run and after it. */
function sidesOfRun({ documents, runs }: TrialHistory, run: number): Sides {
  const found = runs.find(({ id }) => id === run)
  if (!found) throw new Error(`The run ${run} is not among those of the trial`)
  const [before, after] = [found.before, found.after].map(ids => documents.filter(({ id }) => ids.includes(id)))
  if (!before?.length)
    return {
      sentence:
        found.kind === 'rollBack'
          ? 'This roll-back brought the trial in again: nothing told it before.'
          : 'This import brought the trial in: there is none before it.',
    }
  if (!after?.length) return { sentence: 'This roll-back took back all that told the trial: there is none after it.' }
  return { before, after }
}

async function composeOf(trialId: string, documents: readonly HistoryDocument[]): Promise<TrialRecord> {
  const readings = await Promise.all(
    documents.map(async ({ id }) => {
      const stored = await getDocument(id)
      if (!stored) throw new Error(`The document ${id} is not stored`)
      return readStoredText(stored, trialId)
    }),
  )
  return composeRecord(readings)
}
