import { readDocument } from '@/lib/registries/read-document.ts'
import { hashText } from '@/lib/store/hash-text.ts'
import type { RecalledDocument } from '@/lib/store/recall-document.ts'
import type { Saved } from '@/lib/store/save-documents.ts'
import { textOf } from './containers/study-text.ts'
import { describeTakenBack } from './describe-taken-back.ts'
import type { ImportedDocument } from './import-report.ts'
import type { ImportTarget, ReadText } from './import-target.ts'
import type { OfferedText } from './import-texts.ts'
import { sentenceOf } from './sentence-of.ts'

/** Reads texts and saves them together. What became of each, in their order. */
export const importBatch = (offered: readonly OfferedText[], target: ImportTarget): ImportedDocument[] =>
  prepareBatch(offered, target)()

/** Reads texts, which takes the longest, and makes ready to save them together: what is called for that says what became of each. */
export function prepareBatch(offered: readonly OfferedText[], target: ImportTarget): () => ImportedDocument[] {
  const attempts = offered.map(one => attempt(one, target))
  const read = attempts.filter(one => 'reading' in one)
  const save = target.prepare(read)
  return () => {
    const saved = save()
    const became = new Map<Attempt, Saved>(read.map((one, at) => [one, saved[at] ?? LOST]))
    return offered.map(({ name }, at) => {
      const attempted = attempts[at] ?? LOST
      return reportOf(name, attempted, became.get(attempted) ?? LOST)
    })
  }
}

type Failure = { error: unknown }
type Attempt = ReadText | { recalled: RecalledDocument } | Failure
const LOST: Failure = { error: new Error('nothing became of it') }

function attempt(offered: OfferedText, target: ImportTarget): Attempt {
  try {
    const { text, parsed } = textOf(offered)
    const sha256 = hashText(text)
    const recalled = target.recall(sha256)
    return recalled ? { recalled } : { text, sha256, reading: readDocument(text, parsed), seen: offered.seen }
  } catch (error) {
    return { error }
  }
}

function reportOf(file: string, attempted: Attempt, became: Saved): ImportedDocument {
  if ('recalled' in attempted) {
    const { registry, trialId, warnings, takenBackBy, savedAs } = attempted.recalled
    const known = { file, registry, trialId, outcome: savedAs ?? ('unchanged' as const), reason: null }
    return takenBackBy === undefined
      ? { ...known, warnings }
      : { ...known, warnings: [], note: describeTakenBack(takenBackBy) }
  }
  const { registry, trial, warnings } = 'reading' in attempted ? attempted.reading : NOT_READ
  const saved = 'error' in attempted ? attempted : became
  return {
    file,
    registry,
    trialId: trial?.trialId ?? null,
    outcome: 'error' in saved ? 'refused' : saved.outcome,
    // What is odd in a text that was left aside concerns nobody.
    warnings: 'note' in saved && saved.outcome === 'unchanged' ? [] : warnings,
    reason: 'error' in saved ? sentenceOf(saved.error) : null,
    ...('note' in saved && saved.note !== undefined ? { note: saved.note } : {}),
    ...('supersedes' in saved && saved.supersedes ? { note: SUPERSEDES } : {}),
  }
}

const SUPERSEDES = 'Another text of this trial came before it in this import. The last one counts; both are kept.'

const NOT_READ = { registry: null, trial: null, warnings: [] }
