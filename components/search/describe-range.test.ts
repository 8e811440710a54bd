import { expect, test } from 'vitest'
import { describeRange } from './describe-range.ts'

test.each([
  [{ from: 18, to: 65 }, '18 to 65'],
  [{ from: 0, to: null }, '0 or more'],
  [{ from: null, to: 12_000 }, 'up to 12,000'],
  [{ from: 2, to: 2 }, '2'],
  [{ from: '2024', to: '2025-06' }, '2024 to 2025-06'],
  [{ from: '2024-01-31', to: null }, 'from 2024-01-31 on'],
  [{ from: null, to: '2024' }, 'up to 2024'],
  [{ from: null, to: null }, ''],
])('%o', (range, words) => expect(describeRange(range)).toBe(words))
