import type { TrialRecord } from '@/lib/trial/trial-record.ts'

/** The fields whose prose tells of doses. */
const PROSE = ['briefSummary', 'detailedDescription', 'armGroups', 'interventions']

/** Whether a page ends before prose that may have told of the doses. */
export const isProseCut = ({ absence }: TrialRecord): boolean => PROSE.some(field => absence[field] === 'cutOff')

/** Of what the prose of a trial does not say: another thing than a field that is missing on a page. */
export const notStatedText = (record: TrialRecord): string =>
  isProseCut(record) ? 'not stated before the page was cut off' : 'not stated'

export function NotStated({ record }: { record: TrialRecord }) {
  return <span className="text-muted text-xs">{notStatedText(record)}</span>
}
