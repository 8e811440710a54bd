import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { chooseWindow, WINDOW_LENGTH, WINDOW_LINES } from './choose-window.ts'

describe('the part of a text that is shown', () => {
  it('is all of a page of usual length', () => {
    const text = 'A line of a page.\n'.repeat(500)
    expect(chooseWindow(text, 4000)).toEqual({ start: 0, end: text.length })
    expect(chooseWindow('', 0)).toEqual({ start: 0, end: 0 })
  })

  test.each([
    ['a million short lines', 'x\n'.repeat(1_000_000), 900_001],
    ['a million lines ended by carriage returns', 'x\r'.repeat(1_000_000), 900_001],
    ['one endless line', 'x'.repeat(2_000_000), 1_234_567],
    ['an endless line after short ones', `${'x\n'.repeat(10_000)}${'y'.repeat(2_000_000)}`, 1_000_000],
    ['a focus at the very end', 'some words\n'.repeat(100_000), 1_100_000],
    ['a focus at the very start', 'some words\n'.repeat(100_000), 0],
  ])('keeps the focus of %s in sight and within bounds', (_, text, focus) => {
    const { start, end } = chooseWindow(text, focus)
    expect(start).toBeLessThanOrEqual(focus)
    expect(end).toBeGreaterThanOrEqual(Math.min(focus + 1, text.length))
    expect(end - start).toBeLessThanOrEqual(WINDOW_LENGTH)
    expect(text.slice(start, end).split(/\r\n|\r|\n/).length).toBeLessThanOrEqual(WINDOW_LINES + 1)
  })

  it('begins and ends with whole lines where lines are short', () => {
    const text = 'some words\n'.repeat(100_000)
    const { start, end } = chooseWindow(text, 555_555)
    expect(text[start - 1]).toBe('\n')
    expect(text[end - 1]).toBe('\n')
  })

  test('any focus of any text is in sight', () => {
    const text = `${'ab\n'.repeat(300)}${'c'.repeat(400_000)}\r\n${'\n'.repeat(6000)}${'end '.repeat(9)}`
    fc.assert(
      fc.property(fc.nat(text.length - 1), focus => {
        const { start, end } = chooseWindow(text, focus)
        return start <= focus && focus < end && end - start <= WINDOW_LENGTH
      }),
      { numRuns: 60 },
    )
  })
})
