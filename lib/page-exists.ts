import { parseHistoryQuestion } from '@/lib/search/history-question.ts'
import { parseTrialIds } from '@/lib/search/trial-query.ts'
import { countTrials } from '@/lib/store/count-trials.ts'
import { hasDocument } from '@/lib/store/has-document.ts'
import { listHistory } from '@/lib/store/list-history.ts'
import { isInHistory } from '@/lib/trial/history.ts'
import { parseTrialId } from '@/lib/trial/trial-id.ts'
import { compareUrl, listFilePath, unavailableUrl } from '@/lib/urls.ts'

const TRIAL_PATH = /^\/trials\/([^/]+)(?:\/documents\/([^/]+)|(\/history))?\/?$/

/**
 * Whether the site has something to show at an address. It is asked before a page is made, since what a page of Next
 * says by `notFound()` is shown by script alone: without one the answer has its status 404 and an empty body. False
 * means that no part of the trial, text or comparison asked for is here; addresses that belong to none of them are true.
 *
 * @throws {StoreUnavailable} where the store cannot answer
 */
export async function pageExists({ pathname, searchParams }: URL): Promise<boolean> {
  if (pathname === listFilePath()) return true
  const [, trialPart, documentPart, history] = TRIAL_PATH.exec(pathname) ?? []
  if (trialPart !== undefined && history) return await historyExists(trialPart, searchParams)
  if (trialPart !== undefined) return await trialPageExists(trialPart, documentPart)
  if (pathname === compareUrl()) return await comparisonExists(searchParams)
  return pathname !== unavailableUrl() && decode(pathname) !== undefined
}

async function trialPageExists(trialPart: string, documentPart: string | undefined): Promise<boolean> {
  const trialId = parseTrialId(decode(trialPart) ?? '')
  if (trialId === undefined) return false
  if (documentPart === undefined) return (await countTrials([trialId])) > 0
  const documentId = decode(documentPart)
  return documentId !== undefined && hasDocument(trialId, documentId)
}

/** Every trial has a history, also one that nothing tells any more; texts and runs that are not of it are not there. */
async function historyExists(trialPart: string, searchParams: URLSearchParams): Promise<boolean> {
  const trialId = parseTrialId(decode(trialPart) ?? '')
  if (trialId === undefined) return false
  const question = parseHistoryQuestion(searchParams)
  const history = await listHistory(trialId)
  return question ? isInHistory(history, question) : history.documents.length > 0
}

/** An invitation to choose trials is a page too; only one that names trials and finds none of them is not. */
async function comparisonExists(searchParams: URLSearchParams): Promise<boolean> {
  const asked = searchParams.getAll('ids').some(value => /[^,\s]/.test(value))
  return !asked || (await countTrials(parseTrialIds(searchParams))) > 0
}

/** Undefined where a percent sign does not begin an encoded character. */
function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
