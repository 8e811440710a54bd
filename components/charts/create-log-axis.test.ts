import { expect, it } from 'vitest'
import { createLogAxis } from './create-log-axis.ts'

const ticksOf = (values: number[]) => createLogAxis(values).ticks.map(({ value }) => value)

it('places values by their logarithm, to a tenth of a percent', () => {
  const { place } = createLogAxis([1e6, 1e8])
  expect([1e6, 1e7, 3e7, 1e8].map(place)).toEqual([8, 50, 70, 92])
})

it.each([
  ['a factor of nine', [1e7, 9e7], [1e7, 2e7, 5e7]],
  ['two decades', [1e6, 1e8], [1e6, 3e6, 1e7, 3e7, 1e8]],
  ['one value', [3e7], [1e7, 2e7, 5e7]],
  ['the same twice', [1e7, 1e7], [5e6, 1e7, 2e7]],
  ['six decades', [1e5, 1e11], [1e5, 1e7, 1e9, 1e11]],
  ['the smallest count', [1], [0.5, 1, 2]],
])('has round ticks with room for %s', (_, values, ticks) => expect(ticksOf(values)).toEqual(ticks))

it('keeps every value on the axis', () => {
  for (const values of [[1e5, 1e11], [3e7], [5e6, 9e7, 1.2e8], [1, 1e300]]) {
    const { place } = createLogAxis(values)
    for (const at of values.map(place)) expect(at >= 8 && at <= 92).toBe(true)
  }
})

it('puts the lower end of a range that begins at nothing on the edge', () => {
  expect(createLogAxis([1e6, 1e8]).place(0)).toBe(8)
})
