import type { ShownWords } from '@/components/history/cut-same-words.ts'
import { type ChangeCell, type ChangeRow, listChangeRows } from '@/components/history/list-change-rows.ts'
import { ROW_KINDS } from '@/components/history/row-kinds.ts'
import { showBlanks } from '@/components/history/show-blanks.ts'
import { describeAbsence } from '@/components/ui/describe-absence.ts'
import { withoutControls } from '@/lib/import/format-report.ts'
import type { RecordChanges } from '@/lib/trial/compare-records.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'

/** How words that went and came are marked. */
export type WordMarks = Record<'deleted' | 'inserted', (words: string) => string>

/** Where nothing but signs can be printed. */
export const SIGNS: WordMarks = { deleted: words => `[-${words}-]`, inserted: words => `{+${words}+}` }

/** On a terminal: red and struck out, green and underlined, so that both can be told without the colours. */
export const COLOURS: WordMarks = {
  deleted: words => `\u001B[31;9m${words}\u001B[39;29m`,
  inserted: words => `\u001B[32;4m${words}\u001B[39;24m`,
}

/** Colours where there is a terminal, unless it is told to do without (no-color.org). */
export const marksOf = (
  output: { isTTY?: boolean },
  variables: Record<string, string | undefined> = process.env,
): WordMarks => (output.isTTY && !variables.NO_COLOR ? COLOURS : SIGNS)

type Changed = { before: TrialRecord; after: TrialRecord; sections: RecordChanges['sections'] }

/** What changes between two records of a trial, for a terminal: by the parts of its page, a line or two for each value. */
export function formatChanges({ before, after, sections }: Changed, marks: WordMarks): string {
  const lines = sections.flatMap(({ title, changes }) => [
    `    ${title}`,
    ...listChangeRows({ before, after }, changes).flatMap(row => linesOf(row, marks)),
  ])
  return lines.join('\n')
}

/** So many characters fit on a line beside the value that they take the place of. */
const SHORT = 70

function linesOf({ kind, depth, label, before, after }: ChangeRow, marks: WordMarks): string[] {
  const indent = '  '.repeat(depth + 3)
  const sign = kind === 'value' || kind === 'list' ? '' : `${ROW_KINDS[kind].sign} `
  const head = `${indent}${sign}${withoutControls(label)}`
  if (kind === 'moved' || (!before && !after)) return [head]
  const cells = [before, after].filter(cell => cell !== null)
  const told = cells.map(cell => wordsOf(cell, marks))
  const remarks = [...new Set(cells.flatMap(remarksOf))].map(remark => `${indent}    ${remark}`)
  if (told.length === 1 || cells.every(isShort)) return [`${label ? `${head}: ` : head}${told.join(' → ')}`, ...remarks]
  const [old, now] = told
  return [
    `${head}:`,
    `${indent}  ${ROW_KINDS.removed.sign} ${old}`,
    `${indent}  ${ROW_KINDS.added.sign} ${now}`,
    ...remarks,
  ]
}

const isShort = ({ words }: ChangeCell): boolean =>
  words.reduce((sum, one) => sum + (one.kind === 'gap' ? SHORT : one.text.length), 0) <= SHORT

/** Words are marked where others beside them stayed: of a whole value its place says whether it came or went. */
function wordsOf({ words, absence }: ChangeCell, marks: WordMarks): string {
  if (words.length === 0) return absence ? `(${describeAbsence(absence)})` : '(nothing)'
  const isWhole = words.every(({ kind }) => kind !== 'same' && kind !== 'gap')
  return words.map(one => printWords(one, isWhole ? undefined : marks)).join('')
}

function printWords(words: ShownWords, marks: WordMarks | undefined): string {
  if (words.kind === 'gap') return ` … ${words.left.toLocaleString('en')} characters as they were … `
  const { kind, text } = words
  const plain = onOneLine(kind === 'same' ? text : showBlanks(text))
  return kind === 'same' || !marks ? plain : marks[kind](plain)
}

const onOneLine = (text: string): string => withoutControls(text.replace(/\s*\n\s*/g, ' '))

const remarksOf = ({ reason, details }: ChangeCell): string[] => [
  ...(reason === undefined ? [] : [`inferred${reason && `: ${reason}`}`]),
  ...details.map(({ label, words }) => `${label}: ${onOneLine(words)}`),
]
