import { expect, test } from 'vitest'
import { describeAges } from './describe-ages.ts'

test.each([
  ['18 Years', '70 Years', '18 to 70 years'],
  ['1 Month', '25 Years', '1 month to 25 years'],
  ['1 Year', '25 Years', '1 to 25 years'],
  ['18 Years', null, 'from 18 years'],
  [null, '17 Years', 'up to 17 years'],
  [null, null, undefined],
])('from %s to %s reads "%s"', (minimum, maximum, words) => {
  expect(describeAges(minimum, maximum)).toBe(words)
})
