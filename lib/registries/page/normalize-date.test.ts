import { describe, expect, it } from 'vitest'
import { normalizeDate } from './normalize-date.ts'

describe('normalizeDate', () => {
  it.each([
    ['2024-11-13', '2024-11-13'],
    [' 2024-11 ', '2024-11'],
    ['2024', '2024'],
    ['2024/11/13', '2024-11-13'],
    ['2024-3-7', '2024-03-07'],
    ['November 2024', '2024-11'],
    ['Nov. 2024', '2024-11'],
    ['Sept 2024', '2024-09'],
    ['November 13, 2024', '2024-11-13'],
    ['13 November 2024', '2024-11-13'],
    ['1st May 2025', '2025-05-01'],
    ['29 February 2024', '2024-02-29'],
  ])('%j', (phrase, date) => expect(normalizeDate(phrase)).toBe(date))

  it.each([
    '',
    '11/10/2024',
    '13.11.2024',
    '2024-13',
    '2024-00',
    '2023-02-30',
    '29 February 2023',
    '0024-11',
    '3024',
    'Nov',
    'Novem 2024',
    '2024-11-13T10:00',
    '20241113',
    'today',
  ])('does not guess at %j', phrase => expect(normalizeDate(phrase)).toBeUndefined())
})
