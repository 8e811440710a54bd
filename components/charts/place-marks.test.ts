import { expect, it } from 'vitest'
import { placeMarks } from './place-marks.ts'

it('puts marks with room into one row, each label under its mark', () => {
  const { marks, height, narrow, wide } = placeMarks([
    { at: 10, label: '1×10⁶' },
    { at: 50, label: '1×10⁷' },
  ])
  expect(marks).toEqual([
    { at: 10, y: 12, label: { text: '1×10⁶', y: 31, narrow: 0, wide: 0 } },
    { at: 50, y: 12, label: { text: '1×10⁷', y: 31, narrow: 0, wide: 0 } },
  ])
  expect([height, narrow, wide]).toEqual([36, 0, 0])
})

it('lowers a label that has no room on a narrow strip, and only there', () => {
  const { marks, narrow, wide } = placeMarks([
    { at: 60, label: '6×10⁷' },
    { at: 71, label: '9×10⁷' },
  ])
  expect(marks.map(({ label }) => [label?.narrow, label?.wide])).toEqual([
    [0, 0],
    [1, 0],
  ])
  expect([narrow, wide]).toEqual([1, 0])
})

it('stacks marks of one place, and says a label of all of them once', () => {
  const { marks, height } = placeMarks([
    { at: 50, label: '1×10⁷' },
    { at: 50, label: '1×10⁷' },
  ])
  expect(marks.map(({ y, label }) => [y, label?.text])).toEqual([
    [12, '1×10⁷'],
    [28, undefined],
  ])
  expect(height).toBe(52)
})

it('needs no row for labels where there are none', () => {
  expect(placeMarks([{ at: 50, label: '' }])).toEqual({ marks: [{ at: 50, y: 12 }], height: 24, narrow: 0, wide: 0 })
})
