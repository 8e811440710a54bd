import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { neutralizeFormula } from './neutralize-formula.ts'

describe('neutralizeFormula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ["=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd', "'+cmd"],
    ['-2+3', "'-2+3"],
    ['- a point of a list', "'- a point of a list"],
    ['\t=1', "\t'=1"],
    ['\r=1', "\r'=1"],
    ['  =1', "  '=1"],
    ['＝1', "'＝1"],
    ['one\n=two', "one\n'=two"],
    ['one;=two', "one;'=two"],
    ['+7(495)287-6570', "'+7(495)287-6570"],
    ['Somebody\n+7(495)287-6570*A1', "Somebody\n'+7(495)287-6570*A1"],
    ['one; @two\t+three', "one; '@two\t'+three"],
  ])('%j becomes %j', (text, safe) => expect(neutralizeFormula(text)).toBe(safe))

  it.each([
    '-12',
    '+5',
    '-1.5e-3',
    '30000000',
    '−12',
    'day +5',
    '3×10⁷ /kg',
    'a = b',
    '',
    'CD3−CD56+',
    'Somebody\n+86 13986102084\n+7(495)287-6570',
    'days −5 to −3',
  ])('%j stays as it is', text => expect(neutralizeFormula(text)).toBe(text))

  test('no cell, line or part of one begins with a sign of a formula, and nothing but apostrophes was added', () => {
    const unit = fc.constantFrom('=', '+', '-', '@', ';', '\t', '\n', '\r', ' ', "'", '1', 'a', '＝')
    fc.assert(
      fc.property(fc.string({ unit }), text => {
        const safe = neutralizeFormula(text)
        const parts = safe.split(/[;\t\n\r]/).filter(part => !/^\s*\+[1 -]+$/.test(part))
        const begins = parts.filter(part => /^\s*[=+\-@＝]/.test(part))
        if (!/^[+-]?1+$/.test(text)) expect(begins).toEqual([])
        expect(safe.replaceAll("'", '')).toBe(text.replaceAll("'", ''))
      }),
    )
  })
})
