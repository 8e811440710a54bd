import { expect, it } from 'vitest'
import { createDayAxis } from './create-day-axis.ts'

it.each([
  ['no day', [], [-7, 0, 7, 14]],
  ['days within the weeks shown', [-5, 0, 7], [-7, 0, 7, 14]],
  ['days of five weeks', [-14, 28], [-14, -7, 0, 7, 14, 21, 28]],
  ['half a year', [-5, 180], [0, 28, 56, 84, 112, 140, 168]],
])('has ticks at whole weeks for %s', (_, days, ticks) =>
  expect(createDayAxis(days).ticks.map(({ value }) => value)).toEqual(ticks),
)

it('places days evenly, day 0 in view', () => {
  const { place } = createDayAxis([-14, 28])
  expect([-14, 0, 7, 28].map(place)).toEqual([8, 36, 50, 92])
})
