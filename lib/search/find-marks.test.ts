import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { markFinder } from './find-marks.ts'
import { foldSpans, foldWords } from './fold-words.ts'
import { interpretQuery } from './interpret-query.ts'
import type { Field } from './query-node.ts'

const marked = (q: string, text: string, field: Field | null = null) => {
  const spans = markFinder(interpretQuery(q).node)(text, field)
  return spans.map(({ start, end }) => text.slice(start, end))
}

describe('what a query finds in a text', () => {
  it.each([
    ['leukemia', 'Leukaemias of children, leukemic', ['Leukaemias']],
    ['AML', 'AML (Acute Myeloid Leukaemia)', ['AML', 'Acute Myeloid Leukaemia']],
    ['ALL', 'ALL patients with B-ALL, all of them', ['ALL', 'ALL']],
    ['all', 'ALL patients with B-ALL, all of them', ['all']],
    ['APL', 'AML without APL; APL', ['APL']],
    ['"natural killer"', 'Thé natural-killer (NK) cells', ['natural-killer', 'NK']],
    ['leuk*', 'leukapheresis in leukaemia', ['leukapheresis', 'leukaemia']],
    ['NK -AML', 'NK cells in AML', ['NK']],
    ['thiotepa', 'Thiote\u0301pa, Thiotépa', ['Thiote\u0301pa', 'Thiotépa']],
    ['Hodgkin', 'Hodgkin’s and non-Hodgkin’s lymphoma', ['Hodgkin']],
    ['NHL', 'non-Hodgkin lymphoma', ['non-Hodgkin lymphoma']],
    ['IFN gamma', 'IFN-γ', ['IFN', 'γ']],
  ])('%s in %s', (q, text, expected) => expect(marked(q, text)).toEqual(expected))

  it('depends on the field', () => {
    expect(marked('title:NK AML', 'NK in AML', 'title')).toEqual(['NK', 'AML'])
    expect(marked('title:NK AML', 'NK in AML', 'cond')).toEqual(['AML'])
    expect(marked('elig:APL', 'no APL', 'elig')).toEqual(['APL'])
    expect(marked('APL', 'no APL', 'elig')).toEqual([])
    expect(marked('S2024', 'S2024-653-01', 'id')).toEqual(['S2024'])
    expect(marked('id:NCT06', 'NCT06835140', 'id')).toEqual(['NCT06835140'])
  })
})

test('words with places are the words without, and stand where they say', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), text => {
      const spans = foldSpans(text)
      expect(spans.map(({ word }) => word)).toEqual(foldWords(text))
      for (const { start, end } of spans) expect(foldWords(text.slice(start, end)).length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
