import { expect, test } from 'vitest'
import { formatDocument, formatFault, formatTotals } from './format-report.ts'

const document = { file: 'a.txt', registry: 'Veeva', trialId: 'NCT00000001', outcome: 'added', reason: null } as const

test('a document is a line, and a line for each warning with its line and words', () => {
  const warning = {
    code: 'brokenList',
    field: 'criteria.inclusion',
    line: 7,
    words: 'a\n  b',
    message: 'Said.',
    start: 0,
    end: 3,
  }
  const lines = formatDocument({
    ...document,
    warnings: [warning, { ...warning, field: null, words: 'x'.repeat(300) }],
  }).split('\n')
  expect(lines).toEqual([
    'added      NCT00000001  Veeva     a.txt',
    '    line 7, criteria.inclusion: “a b”: Said.',
    `    line 7: “${'x'.repeat(100)}…”: Said.`,
  ])
})

test('a refusal says why, and no text commands the terminal', () => {
  const refused = {
    ...document,
    registry: null,
    trialId: null,
    outcome: 'refused',
    reason: 'Bad \u001b[31mred\u0007.',
    warnings: [],
  } as const
  expect(formatDocument({ ...refused, warnings: [] })).toBe(
    `refused    ${' '.repeat(11)}  ${' '.repeat(8)}  a.txt\n    Bad  [31mred .`,
  )
})

test('a dry run says that it was one', () => {
  expect(formatTotals({ added: 1, updated: 2, unchanged: 3, refused: 4 }, true)).toContain('Nothing was written.')
})

test('an import that could not go on says why, and that it goes on where something is stored', () => {
  const nothing = { added: 0, updated: 0, unchanged: 0, refused: 7 }
  const why = 'There is no room left on the disk for the registry’s database.'
  expect(formatFault('databaseFull', nothing)).toBe(why)
  expect(formatFault('databaseFull', { ...nothing, unchanged: 1 })).toBe(
    `${why} What came before is stored. The same command goes on from there.`,
  )
})
