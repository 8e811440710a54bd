import { expect, test } from 'vitest'
import { otherSpellings } from './other-spellings.ts'

test.each([
  ['PD1', ['PD-1']],
  ['il6', ['il-6']],
  ['COVID19', ['COVID-19']],
  ['B7H3', ['B7-H3', 'B7H-3']],
  ['IL-1', ['IL1']],
  ['B7-H3', ['B7H3']],
  ['CD-19', ['CD19']],
  // Of one sign before a number, texts say too much else: "hepatitis B, 12 weeks".
  ['B12', []],
  ['T4', []],
  ['10mg', []],
  ['NCT06541444', []],
  ['2024', []],
  ['PD-L', []],
  ['2-year', []],
  ['SARS-CoV-2', []],
  ['leukemia', []],
  ['-', []],
  ['', []],
])('%s may be spelt %j', (typed, spellings) => expect(otherSpellings(typed)).toEqual(spellings))
