import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitProse } from './split-prose.ts'

describe('prose cut for the eye', () => {
  test.each([
    ['one paragraph', 'Cells are given once.', [{ kind: 'paragraph', text: 'Cells are given once.' }]],
    [
      'two paragraphs, CRLF',
      'First.\r\n\r\nSecond.',
      [
        { kind: 'paragraph', text: 'First.' },
        { kind: 'paragraph', text: 'Second.' },
      ],
    ],
    ['a line break within', 'First\nstill first', [{ kind: 'paragraph', text: 'First\nstill first' }]],
    [
      'a list after its introduction',
      'Levels:\n\n* Level 1: 10/kg\n* Level 2: 20/kg',
      [
        { kind: 'paragraph', text: 'Levels:' },
        { kind: 'item', marker: '*', text: 'Level 1: 10/kg', depth: 0 },
        { kind: 'item', marker: '*', text: 'Level 2: 20/kg', depth: 0 },
      ],
    ],
    [
      'numbers and letters, one set in',
      '1. one\n    a) inner\n2) two',
      [
        { kind: 'item', marker: '1.', text: 'one', depth: 0 },
        { kind: 'item', marker: 'a)', text: 'inner', depth: 1 },
        { kind: 'item', marker: '2)', text: 'two', depth: 0 },
      ],
    ],
    ['a minus that is no list mark', '-30 to -10 days', [{ kind: 'paragraph', text: '-30 to -10 days' }]],
    ['a dose that is no list number', '1.0 times', [{ kind: 'paragraph', text: '1.0 times' }]],
    ['nothing', '  \n\n ', []],
  ])('%s', (_, text, blocks) => {
    expect(splitProse(text)).toEqual(blocks)
  })

  test('no word is lost, added or moved', () => {
    const anyProse = fc.string({
      unit: fc.constantFrom('a', '1', '.', ')', '*', '-', ' ', '\n', '\r', '\t', '(', 'β'),
      maxLength: 80,
    })
    fc.assert(
      fc.property(anyProse, text => {
        const shown = splitProse(text).map(block => (block.kind === 'item' ? block.marker : '') + block.text)
        expect(shown.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
