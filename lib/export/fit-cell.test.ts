import { describe, expect, it } from 'vitest'
import { CUT_SIGN, fitCell, MOST_CHARACTERS } from './fit-cell.ts'

describe('fitCell', () => {
  it('leaves what fits', () => {
    for (const text of ['', 'a', 'a'.repeat(MOST_CHARACTERS), 'a\n'.repeat(253)]) expect(fitCell(text)).toBe(text)
  })

  it('cuts what is too long, and says so', () => {
    const cut = fitCell('a'.repeat(40_000))
    expect(cut).toHaveLength(MOST_CHARACTERS)
    expect(cut).toBe('a'.repeat(MOST_CHARACTERS - CUT_SIGN.length) + CUT_SIGN)
  })

  it('cuts no character in two', () => {
    for (const lead of ['', 'a']) {
      const cut = fitCell(lead + '😀'.repeat(20_000))
      expect(cut).not.toMatch(/\p{Surrogate}/u)
      expect(cut.length).toBeLessThanOrEqual(MOST_CHARACTERS)
    }
  })

  it('cuts what has too many lines', () => {
    const cut = fitCell(Array.from({ length: 400 }, (_, at) => `line ${at + 1}`).join('\n'))
    expect(cut.split('\n')).toHaveLength(254)
    expect(cut).toMatch(/line 254… \[cut here/)
  })
})
