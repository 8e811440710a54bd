import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDosing } from '@/lib/dosing/read-dosing.ts'
import { readFigures } from '@/lib/dosing/read-figures.ts'
import { Dosing } from '@/lib/trial/dosing.ts'
import { LONG_TEXTS, recordOfText, repeatUnit } from './long-texts.ts'

const raised = (n: number): string => [...`${n}`].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')
const written = fc.constantFrom<(n: number, e: number) => string>(
  (n, e) => `${n}×10${raised(e)}`,
  (n, e) => `${n} x 10^${e}`,
  (n, e) => `${n}×10\\^${e}`,
  (n, e) => `${n} × 10${e}`,
  (n, e) => `${n}х10${e}`,
  (n, e) => `${n}E${e}`,
  (n, e) => `${n} x 10(${e})`,
  (n, e) => `${n * 10 ** e}`,
)
const amount = fc.record({
  digit: fc.integer({ min: 1, max: 9 }),
  power: fc.integer({ min: 6, max: 10 }),
  write: written,
})

describe('reading doses', () => {
  it('reads an amount in every notation as the same number, and quotes words that hold its figure', () => {
    fc.assert(
      fc.property(amount, fc.lorem({ maxCount: 3, mode: 'sentences' }), ({ digit, power, write }, around) => {
        const text = `${around}\nPatients get ${write(digit, power)} NK cells/kg. ${around}`
        const { doseLevels } = readDosing(recordOfText(text))
        expect(doseLevels.map(level => level.amount.value)).toEqual([digit * 10 ** power])
        for (const { start, end, quote } of doseLevels[0]?.amount.evidence ?? []) {
          expect(text.slice(start - 9, end - 9)).toBe(quote)
          expect(readFigures(quote).map(({ value }) => value)).toContain(digit * 10 ** power)
        }
      }),
    )
  })

  it('never fails, and keeps the contract, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 20, unit: 'binary' }),
      fc.constantFrom(
        '1×10^6',
        ' cells/kg',
        ' Level 2: ',
        ' on day -5 ',
        'fludarabine ',
        ' or ',
        '3+3 ',
        ' infusions ',
        '\n',
        '. ',
        ' NK ',
        '10',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const dosing = readDosing(recordOfText(pieces.join('')))
        expect(Dosing.parse(dosing)).toEqual(dosing)
      }),
    )
  })

  it.each(LONG_TEXTS)('reads a long text of nothing but %s to its end', (_, unit) => {
    const dosing = readDosing(recordOfText(repeatUnit(unit, 80_000)))
    expect(Dosing.parse(dosing)).toEqual(dosing)
  })
})
