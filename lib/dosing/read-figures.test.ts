import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readFigures } from './read-figures.ts'

const valuesOf = (text: string) => readFigures(text).map(figure => figure.value)

describe('readFigures', () => {
  it.each<[string, number[]]>([
    ['3×10\\^7NK/kg', [3e7]],
    ['1×10⁷ cells/kg', [1e7]],
    ['1×107 CAR-positive cells/kg', [1e7]],
    ['1.0 × 107', [1e7]],
    ['10х106/kg', [1e7]],
    ['2×10∧6/kg', [2e6]],
    ['1 x 108/kg', [1e8]],
    ['5E6', [5e6]],
    ['1.5e+07 cells', [1.5e7]],
    ['10e7 cells', [1e7]],
    ['5 x 10e7 cells/kg', [5e7]],
    ['1 million cells/kg', [1e6]],
    ['2.5 billion cells', [2.5e9]],
    ['100,000,000 cells', [1e8]],
    ['30000000 cells', [3e7]],
    ['1×100000000 cells', [1e8]],
    ['10^6 CAR-T cells', [1e6]],
    ['0,5×10^6 cells/kg', [5e5]],
    ['1*10^6', [1e6]],
    ['1\\*10\\^6', [1e6]],
    ['0.5, 1.0, and 2.0×10^6', [5e5, 1e6, 2e6]],
    ['1×107, 3×107 and 5×107', [1e7, 3e7, 5e7]],
    ['1, 3, 10 x 10^6 cells', [1e6, 3e6, 1e7]],
    ['3.0 × 108, 4.5 × 108, and 6.0 × 108', [3e8, 4.5e8, 6e8]],
    ['1.2×10^7', [1.2e7]],
    ['3×1010', [3e10]],
  ])('%s', (text, values) => expect(valuesOf(text)).toEqual(values))

  it.each(['Level 1, 2×10^6', 'day 7 and 2×10^6', 'DL1: 2×10^6', 'in 3 patients, 2×10^6', 'NCT06541444 2×10^6'])(
    'takes no other number for a dose: %s',
    text => expect(valuesOf(text)).toEqual([2e6]),
  )

  it.each(['up to 104 weeks', '2016', '18 to 75', '1×10 mg', '40 mg/m2', '5.0×ULN', '10 x 10 cm', '3x102'])(
    'no figure in %s',
    text => expect(valuesOf(text)).toEqual([]),
  )

  it.each<[string, [number, boolean][]]>([
    [
      '1x10\\^6\\~1x10\\^7 cells/kg',
      [
        [1e6, false],
        [1e7, true],
      ],
    ],
    [
      '0.2-1 x 10\\^7',
      [
        [2e6, false],
        [1e7, true],
      ],
    ],
    [
      'between 1×10^6 and 5×10^6',
      [
        [1e6, false],
        [5e6, true],
      ],
    ],
    [
      '1×10^6 and 5×10^6',
      [
        [1e6, false],
        [5e6, false],
      ],
    ],
    [
      '1×10^6 to 5×10^6',
      [
        [1e6, false],
        [5e6, true],
      ],
    ],
  ])('range: %s', (text, expected) =>
    expect(readFigures(text).map(({ value, endsRange }) => [value, endsRange ?? false])).toEqual(expected),
  )

  it('says what it inferred', () => {
    expect(readFigures('1×107')[0]?.inferred).toContain('superscript')
    expect(readFigures('10e7')[0]?.inferred).toContain('power of ten')
    expect(readFigures('1×10^7')[0]?.inferred).toBeUndefined()
  })

  test('an amount written in any notation reads back as the same number, at its place', () => {
    const times = fc.constantFrom('×', ' × ', 'x', ' x ', '*', 'х', '·', '\\*')
    const power = fc.constantFrom(
      (e: number) => `10^${e}`,
      (e: number) => `10\\^${e}`,
      (e: number) => `10∧${e}`,
      (e: number) => `10e${e}`,
      (e: number) => `10${[...String(e)].map(d => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)]).join('')}`,
      (e: number) => `10${e}`,
    )
    const tenths = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(
        tenths,
        times,
        power,
        fc.integer({ min: 4, max: 11 }),
        fc.constantFrom('.', ','),
        (n, x, ten, e, point) => {
          const written = `${String(n / 10).replace('.', point)}${x}${ten(e)}`
          const [figure, ...others] = readFigures(`at ${written} cells/kg`)
          expect(others).toEqual([])
          expect(figure?.value).toBeCloseTo(n * 10 ** (e - 1), 0)
          expect(`at ${written}`.slice(figure?.start, figure?.end)).toBe(written)
        },
      ),
    )
  })
})
