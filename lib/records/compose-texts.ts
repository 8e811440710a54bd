import { Refusal } from '@/lib/registries/refusal.ts'
import type { CurrentTexts } from '@/lib/store/get-current-texts.ts'
import type { StoredText } from '@/lib/store/write-document.ts'
import type { ReadDocument } from '@/lib/trial/compose-trial.ts'
import type { RegistryDocument, TrialRecord } from '@/lib/trial/trial-record.ts'
import { composeRecord } from './compose-documents.ts'
import { readStoredText } from './read-stored-text.ts'

/**
 * A trial's record, read from the texts that tell it. One that can no longer be read is left out, with a warning.
 *
 * @throws {Refusal} where none of them can be read any more
 */
export function composeTexts({ trialId, texts }: CurrentTexts): TrialRecord {
  const attempts = texts.map(text => attempt(text, trialId))
  const readings = attempts.filter(one => 'reading' in one)
  const unread = attempts.filter(one => 'refusal' in one)
  if (readings.length === 0) throw unread[0]?.refusal ?? new Error(`${trialId} is stored without a text`)
  const record = composeRecord(readings)
  // As it is, it looks up where its values stand only for who asks.
  if (unread.length === 0) return record
  return {
    ...record,
    documents: attempts.map(({ document }) => document),
    warnings: [...record.warnings, ...unread.map(warn)],
  }
}

type Unread = { document: RegistryDocument; refusal: Refusal }

function attempt(text: StoredText, trialId: string): ReadDocument | Unread {
  try {
    return readStoredText(text, trialId)
  } catch (error) {
    if (error instanceof Refusal) return { document: text.document, refusal: error }
    throw error
  }
}

/** A text that is left out is not passed over in silence. */
const warn = ({ document, refusal }: Unread): TrialRecord['warnings'][number] => ({
  code: 'textUnreadable',
  field: null,
  line: 1,
  words: '',
  message: refusal.message,
  start: 0,
  end: 0,
  documentId: document.id,
})
