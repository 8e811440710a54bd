import { readDocument } from '@/lib/registries/read-document.ts'
import { hashText } from '@/lib/store/hash-text.ts'
import type { RecalledDocument } from '@/lib/store/recall-document.ts'
import type { Saved } from '@/lib/store/save-documents.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { textOf } from './containers/study-text.ts'
import { describeSuperseded } from './describe-superseded.ts'
import { describeTakenBack } from './describe-taken-back.ts'
import type { ImportedDocument } from './import-report.ts'
import type { ImportTarget, TargetBatch } from './import-target.ts'
import type { OfferedText } from './import-texts.ts'
import { sentenceOf } from './sentence-of.ts'

/** Reads texts and saves them together. What became of each, in their order. */
export const importBatch = (offered: readonly OfferedText[], target: ImportTarget): ImportedDocument[] =>
  prepareBatch(offered, target)()

/**
 * Reads texts, which takes the longest, and makes ready to save them together: what is called for that says what became
 * of each. One after the other, so that what was read of one is gone from memory when the next is read. `rest` is called
 * after each with how long it took, in milliseconds.
 */
export function prepareBatch(
  offered: readonly OfferedText[],
  target: ImportTarget,
  rest: (worked: number) => void = () => undefined,
): () => ImportedDocument[] {
  const batch = target.startBatch()
  const attempts = offered.map(one => {
    const start = performance.now()
    const attempted = attempt(one, target, batch)
    rest(performance.now() - start)
    return attempted
  })
  return () => {
    const saved = batch.save().values()
    return attempts.map(one => reportOf(one, 'read' in one ? (saved.next().value ?? LOST) : LOST))
  }
}

type Failure = { error: unknown }
type Read = Pick<ImportedDocument, 'registry' | 'trialId' | 'warnings'>
type Attempt = { name: string } & ({ read: Read } | { recalled: RecalledDocument } | Failure)
const LOST: Failure = { error: new Error('nothing became of it') }

function attempt(offered: OfferedText, target: ImportTarget, batch: TargetBatch): Attempt {
  const { name, seen } = offered
  try {
    const { text, parsed } = textOf(offered)
    const sha256 = hashText(text)
    const recalled = target.recall(sha256)
    if (recalled) return { name, recalled }
    const reading = readDocument(text, parsed)
    batch.add({ text, sha256, reading, seen })
    const { registry, trial, warnings } = reading
    return { name, read: { registry, trialId: trial.trialId, warnings } }
  } catch (error) {
    return { name, error }
  }
}

function reportOf(attempted: Attempt, became: Saved): ImportedDocument {
  const { name: file } = attempted
  if ('recalled' in attempted) {
    const { registry, trialId, warnings, savedAs } = attempted.recalled
    const known = { file, registry, trialId, outcome: savedAs ?? ('unchanged' as const), reason: null }
    const note = whyNotTold(attempted.recalled)
    return note === undefined ? { ...known, warnings } : { ...known, warnings: [], note }
  }
  const { registry, trialId, warnings } = 'read' in attempted ? attempted.read : NOT_READ
  const saved = 'error' in attempted ? attempted : became
  return {
    file,
    registry,
    trialId,
    outcome: 'error' in saved ? 'refused' : saved.outcome,
    // What is odd in a text that was left aside concerns nobody.
    warnings: 'note' in saved && saved.outcome === 'unchanged' ? [] : warnings,
    ...('error' in saved ? whyRefused(saved.error) : { reason: null }),
    ...('note' in saved && saved.note !== undefined ? { note: saved.note } : {}),
    ...('supersedes' in saved && saved.supersedes ? { note: SUPERSEDES } : {}),
  }
}

/** Why a text that is stored does not tell its trial, where somebody may wonder. */
function whyNotTold({ takenBackBy, supersededBy }: RecalledDocument): string | undefined {
  if (takenBackBy !== undefined) return describeTakenBack(takenBackBy)
  return supersededBy === undefined ? undefined : describeSuperseded(supersededBy)
}

const whyRefused = (error: unknown): Pick<ImportedDocument, 'reason' | 'fault'> => ({
  reason: sentenceOf(error),
  ...(error instanceof StoreUnavailable && { fault: error.code }),
})

/** Of two texts of a trial and a registry in one import. */
export const SUPERSEDES =
  'Another text of this trial came before it in this import. The last one counts; both are kept.'

const NOT_READ: Read = { registry: null, trialId: null, warnings: [] }
