import { describe, expect, it, test } from 'vitest'
import { matchExpression } from './match-expression.ts'

describe('matchExpression', () => {
  it.each([
    ['', null, null],
    ['   ', null, null],
    ['leukemia', '"leukemia"', null],
    ['acute leukemia', '"acute" AND "leukemia"', null],
    ['"acute leukemia" NK', '"acute leukemia" AND "NK"', null],
    ['“acute leukemia”', '"acute leukemia"', null],
    ['"unclosed phrase', '"unclosed phrase"', null],
    ['leukemia -myeloid', '"leukemia"', '"myeloid"'],
    ['-"acute leukemia" -NK', null, '"acute leukemia" OR "NK"'],
    ['leuk*', '"leuk" *', null],
    ['le*', '"le"', null],
    ['CAR-NK', '"CAR-NK"', null],
    ['CD123', '("CD123" OR identifiers : "CD123" *)', null],
    ['S2024-653', '("S2024-653" OR identifiers : "S2024-653" *)', null],
    ['AML AND NK', '"AML" AND "NK"', null],
    ['NEAR(a b, 2)', '"NEAR(a" AND "b," AND "2)"', null],
    ['title:x', '"title:x"', null],
    ['- leukemia', '"leukemia"', null],
    ['R/R 🎉', '"R/R"', null],
  ])('%j', (typed, wanted, unwanted) => {
    expect(matchExpression(typed)).toEqual({ wanted, unwanted })
  })

  it.each(['-', '"', '""', '🎉', '***', '!!! ???', "'"])('finds nothing to search for in %j', typed => {
    expect(matchExpression(typed)).toBeUndefined()
  })

  test('a text without end is cut', () => {
    expect(matchExpression('x'.repeat(10_000))?.wanted?.length).toBeLessThan(600)
  })
})
