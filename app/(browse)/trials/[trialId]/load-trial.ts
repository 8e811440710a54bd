import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { getTrial } from '@/lib/records/get-trial.ts'
import { listHistory } from '@/lib/store/list-history.ts'
import { emptyRecord } from '@/lib/trial/empty-record.ts'
import type { TrialHistory } from '@/lib/trial/history.ts'
import { parseTrialId } from '@/lib/trial/trial-id.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { trialUrl } from '@/lib/urls.ts'

/** One question to the store a request, though both the title and the page ask it. */
const getTrialOnce = cache(getTrial)
const listHistoryOnce = cache(listHistory)

/** The trial that an address names; a number in lower case is sent on to the address as the registers write it. */
export async function loadTrial(
  segment: string,
  addressOf = (trialId: string) => trialUrl(trialId),
): Promise<TrialRecord> {
  const trialId = parseTrialId(decodeSegment(segment))
  const record = trialId && (await getTrialOnce(trialId))
  if (!record) notFound()
  if (decodeSegment(segment) !== trialId) permanentRedirect(addressOf(trialId))
  return record
}

/** The same with its history; a trial that no text tells any more is an empty one, and has that alone. */
export async function loadHistory(
  segment: string,
  addressOf: (trialId: string) => string,
): Promise<{ record: TrialRecord; history: TrialHistory }> {
  const trialId = parseTrialId(decodeSegment(segment))
  const history = trialId && (await listHistoryOnce(trialId))
  if (!history || history.documents.length === 0) notFound()
  if (decodeSegment(segment) !== trialId) permanentRedirect(addressOf(trialId))
  return { record: (await getTrialOnce(trialId)) ?? emptyRecord(trialId), history }
}

/** A part of an address as it was typed; one with a broken escape is no number anyway. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
