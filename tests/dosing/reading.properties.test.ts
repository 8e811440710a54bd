import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDosing } from '@/lib/dosing/read-dosing.ts'
import { readFigures } from '@/lib/dosing/read-figures.ts'
import { Dosing } from '@/lib/trial/dosing.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'

const recordOf = (text: string) =>
  bareRecord({
    trial: { detailedDescription: text, briefTitle: 'NK cells' },
    evidence: {
      'interventions.0.name': [{ documentId: 'd1', start: 0, end: 8, quote: 'NK cells' }],
      detailedDescription: [{ documentId: 'd1', start: 9, end: 9 + text.length, quote: text }],
    },
  })

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
        const { doseLevels } = readDosing(recordOf(text))
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
        const dosing = readDosing(recordOf(pieces.join('')))
        expect(Dosing.parse(dosing)).toEqual(dosing)
      }),
    )
  })

  it.each<[string, string | ((at: number) => string)]>([
    ['doses', 'Level 1: 1×10^6, then 2 x 107 CAR-positive NK cells/kg. '],
    ['different doses', (at: number) => `${at + 1}×10^6 cells/kg. `],
    ['different drugs', (at: number) => `fludarabine ${at + 1} mg/kg on day -${at}, `],
    ['numbers', '1, 2, 3, 4, 5, '],
    ['words', 'cells and cells and '],
    ['agents', 'fludarabine or busulfan and thiotepa 10 mg/kg '],
    ['days', 'infused on day 1, 2, 3 and '],
    ['no end of a sentence', 'the patient is given cells every '],
    ['powers', '10×'],
    ['brackets', '(((('],
  ])('reads a long text of nothing but %s to its end', (_, unit) => {
    const pieces = Array.from({ length: 4000 }, (_, at) => (typeof unit === 'string' ? unit : unit(at)))
    const dosing = readDosing(recordOf(pieces.join('').slice(0, 80_000)))
    expect(Dosing.parse(dosing)).toEqual(dosing)
  })
})
