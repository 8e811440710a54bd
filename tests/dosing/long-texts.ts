import type { ComposedRecord } from '@/lib/trial/trial-record.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'

/** A stretch of text that is repeated, or made anew each time. */
export type Unit = string | ((at: number) => string)

/** What a reader of doses might take ever longer for, the longer the text is. */
export const LONG_TEXTS: [name: string, unit: Unit][] = [
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
]

/** As much of a unit, again and again, as makes the length. */
export function repeatUnit(unit: Unit, length: number): string {
  let text = ''
  for (let at = 0; text.length < length; at++) text += typeof unit === 'string' ? unit : unit(at)
  return text.slice(0, length)
}

/** A trial of NK cells with this description. */
export const recordOfText = (text: string): ComposedRecord =>
  bareRecord({
    trial: { detailedDescription: text, briefTitle: 'NK cells' },
    evidence: {
      'interventions.0.name': [{ documentId: 'd1', start: 0, end: 8, quote: 'NK cells' }],
      detailedDescription: [{ documentId: 'd1', start: 9, end: 9 + text.length, quote: text }],
    },
  })
