import { Refusal } from '@/lib/registries/refusal.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { TrialChanged } from '@/lib/store/trial-changed.ts'

/** Why a document was refused. What is no refusal is a fault of ours, and must not stop all that comes after. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  if (error instanceof StoreUnavailable || error instanceof TrialChanged) return error.sentence
  const said = error instanceof Error ? error.message : String(error)
  return `The program failed at this document, which is a fault of the program and not of the document: ${said}.`
}
