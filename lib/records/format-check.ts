import type { FaultKind } from '@/lib/store/fault-list.ts'
import type { CheckReport } from './check-registry.ts'

const KINDS: Record<FaultKind, string> = {
  file: 'The file',
  documents: 'Stored texts',
  runs: 'What runs changed',
  trials: 'Rows of trials',
  index: 'The full-text index',
  filters: 'What filters go by',
  evidence: 'Evidence',
  desk: 'The import desk’s database',
}

/** What a check came to, for a person: each fault in a sentence, then what was looked at. */
export function formatCheck({ file, trials, checked, outdated, faults }: CheckReport): string {
  const told = faults.flatMap(({ kind, count, sentences }) => {
    const more = count - sentences.length
    return [
      `${KINDS[kind]}: ${counted(count, 'fault')}`,
      ...sentences.map(sentence => `  ${sentence}`),
      ...(more > 0 ? [`  … and ${plain(more)} more.`] : []),
    ]
  })
  const { documents, places, words, otherVersion } = checked
  const part = (count: number) => (count === trials ? 'all' : `${plain(count)} of`)
  const lines = [
    ...told,
    `Read ${part(checked.trials)} ${counted(trials, 'trial')} again from ${counted(documents, 'stored text')}; ${counted(places, 'place')} of evidence held against them; words of ${part(words)} ${counted(trials, 'trial')} compared with the index.`,
    ...(otherVersion > 0
      ? [
          `${counted(otherVersion, 'trial')} written by another version of the program: rows and words were not compared.`,
        ]
      : []),
    ...(outdated > 0
      ? [`${counted(outdated, 'text')} read by an older program: npm run reparse reads them again.`]
      : []),
    faults.length > 0
      ? `${file} has ${counted(
          faults.reduce((sum, { count }) => sum + count, 0),
          'fault',
        )}.`
      : `${file} has no fault.`,
  ]
  return lines.join('\n')
}

const plain = (count: number): string => count.toLocaleString('en')
const counted = (count: number, what: string): string => `${plain(count)} ${what}${count === 1 ? '' : 's'}`
