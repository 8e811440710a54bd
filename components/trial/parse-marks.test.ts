import { expect, it } from 'vitest'
import { MOST_MARKS, serializeMarks } from '@/lib/urls.ts'
import { parseMarks } from './parse-marks.ts'

it.each([
  ['3-5', [{ start: 3, end: 5 }]],
  [
    '3-5,0-1',
    [
      { start: 3, end: 5 },
      { start: 0, end: 1 },
    ],
  ],
  ['3-101,5-3,4-4,-1-2,1e1-20,x,1-2', [{ start: 1, end: 2 }]],
  ['', []],
  [undefined, []],
])('%s', (mark, spans) => expect(parseMarks(mark, 100)).toEqual(spans))

it('reads what addresses are made of, and not more than they can hold', () => {
  const spans = Array.from({ length: MOST_MARKS + 3 }, (_, at) => ({ start: at, end: at + 1 }))
  expect(parseMarks(serializeMarks(spans), 100)).toEqual(spans.slice(0, MOST_MARKS))
  expect(parseMarks(spans.map(({ start, end }) => `${start}-${end}`).join(','), 100)).toHaveLength(MOST_MARKS)
})
