import { describe, expect, it } from 'vitest'
import { readListMark } from './list-mark.ts'

describe('readListMark', () => {
  it.each<[line: string, marker: string, styles: string, text: string]>([
    ['1. Adults', '1.', '1. 1', 'Adults'],
    ['4\\. Adults', '4.', '1. 4', 'Adults'],
    ['12) Adults', '12)', '1) 12', 'Adults'],
    ['(1) Adults', '(1)', '(1) 1', 'Adults'],
    ['\\(2\\) Adults', '(2)', '(1) 2', 'Adults'],
    ['(3). Adults', '(3).', '(1) 3', 'Adults'],
    ['1.Adults', '1.', '1. 1', 'Adults'],
    ['2)≥ 18 years', '2)', '1) 2', '≥ 18 years'],
    ['3、Adults', '3、', '1、 3', 'Adults'],
    ['②Adults', '②', '① 2', 'Adults'],
    ['5.', '5.', '1. 5', ''],
    ['a. one', 'a.', 'a. 1', 'one'],
    ['(b) two', '(b)', '(a) 2', 'two'],
    ['B) two', 'B)', 'A) 2', 'two'],
    ['i. one', 'i.', 'i. 1, a. 9', 'one'],
    ['v) five', 'v)', 'a) 22, i) 5', 'five'],
    ['(iii) three', '(iii)', '(i) 3', 'three'],
    ['* one', '*', '* 0', 'one'],
    ['\\* one', '*', '* 0', 'one'],
    ['\\- one', '-', '- 0', 'one'],
    ['-', '-', '- 0', ''],
    ['-Leukemia', '-', '- 0', 'Leukemia'],
    ['--- Leukemia', '---', '--- 0', 'Leukemia'],
    ['•Leukemia', '•', '• 0', 'Leukemia'],
    ['o Leukemia', 'o', 'o 0', 'Leukemia'],
  ])('%j', (line, marker, ordinals, text) => {
    const mark = readListMark(line)
    expect(mark?.marker).toBe(marker)
    expect(mark?.ordinals.map(({ style, n }) => `${style} ${n}`).join(', ')).toBe(ordinals)
    expect(line.slice(mark?.textAt)).toBe(text)
  })

  it.each([
    '1.5 mg/dl',
    '5.0×ULN',
    '18 years',
    '2016. A year',
    '14-55 years',
    '-5 to -3 days',
    '25(OH) D',
    '(2 or more)',
    '(1. neither',
    'e.g. fever',
    'i.e. fever',
    'a fever',
    '*footnote',
    '> 5 × ULN',
    'or fever',
    '',
  ])('%j has none', line => {
    expect(readListMark(line)).toBeUndefined()
  })

  it.each(['C. difficile', 'A. fumigatus', '1- two', '(18) F'])('is not sure of %j', line => {
    expect(readListMark(line)?.tentative).toBe(true)
  })
})
