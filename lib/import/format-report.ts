import { type StoreUnavailableCode, UNAVAILABLE_SENTENCES } from '@/lib/store/store-unavailable.ts'
import type { Warning } from '@/lib/trial/evidence.ts'
import type { ImportedDocument, ImportReport } from './import-report.ts'

const LONGEST_QUOTE = 100

/** What became of a document, for the terminal: one line, and one for each remark: the reason of a refusal, warnings. */
export function formatDocument({ file, registry, trialId, outcome, warnings, reason, note }: ImportedDocument): string {
  const head = [outcome.padEnd(9), (trialId ?? '').padEnd(11), (registry ?? '').padEnd(8), file].join('  ')
  const said = [reason, note].filter(one => one != null).map(one => `    ${one}`)
  return [head, ...said, ...warnings.map(formatWarning)].map(withoutControls).join('\n')
}

function formatWarning({ line, field, words, message }: Warning): string {
  const quote = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words
  return `    line ${line}${field ? `, ${field}` : ''}: “${quote.replace(/\s+/g, ' ')}”: ${message}`
}

export function formatTotals({ added, updated, unchanged, refused }: ImportReport['totals'], dryRun: boolean): string {
  const counts = `${added} added, ${updated} updated, ${unchanged} unchanged, ${refused} refused`
  return dryRun ? `Nothing was written. An import would come to: ${counts}` : counts
}

/** Why an import could not go on, and how it does where something of it is stored. */
export const formatFault = (
  fault: StoreUnavailableCode,
  { added, updated, unchanged }: ImportReport['totals'],
): string => [UNAVAILABLE_SENTENCES[fault], ...(added + updated + unchanged > 0 ? [GO_ON] : [])].join(' ')

/** After an end before the last text. */
export const GO_ON = 'What came before is stored. The same command goes on from there.'

/** A text may hold what a terminal takes for commands. */
export const withoutControls = (line: string): string => line.replace(/\p{Cc}/gu, ' ')
