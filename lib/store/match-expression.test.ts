import { describe, expect, it } from 'vitest'
import { parseQuery } from '@/lib/search/parse-query.ts'
import { matchExpression } from './match-expression.ts'

const expressionOf = (typed: string) => {
  const { node } = parseQuery(typed)
  if (!node) throw new Error(`${typed} holds nothing`)
  return matchExpression(node)
}
const match = (expression: string) => ({ kind: 'match', table: 'trial_search', expression })
const details = (expression: string) => ({ kind: 'match', table: 'trial_details_search', expression })

describe('one expression over one table', () => {
  it.each([
    ['leukemias', '"leukemia"'],
    ['acute leukaemia', '("acut") AND ("leukemia")'],
    ['"acute leukemia" NK', '("acut leukemia") AND (- identifiers : "nk")'],
    ['acute OR chronic', '("acut") OR ("chronic")'],
    ['leukemia -myeloid', '("leukemia") NOT ("myeloid")'],
    ['leukemia -myeloid -acute', '("leukemia") NOT (("myeloid") OR ("acut"))'],
    ['leuk*', '"leuk" *'],
    ['CAR-NK', '- identifiers : "car nk"'],
    ['CD123', '"cd123" OR identifiers : "cd123" *'],
    ['S2024-653', '"s2024 653" OR identifiers : "s2024 653" *'],
    ['id:S2024', 'identifiers : ("s2024" *)'],
    ['cond:"acute leukemia"', 'conditions : ("acut leukemia")'],
    ['(title:NK OR intr:NK) AML', '((title : ("nk")) OR (interventions : ("nk"))) AND (- identifiers : "aml")'],
    ['ALL all', '(- identifiers : "all_") AND ("all")'],
    ['non-APL', '"non _apl"'],
    ['NEAR(a b, 2)', '("near") AND ("a") AND ("b") AND ("2")'],
  ])('%j', (typed, expression) => {
    expect(expressionOf(typed)).toMatchObject({ condition: match(expression) })
  })
})

it('keeps what only details hold out of the ranking', () => {
  expect(expressionOf('elig:APL')).toEqual({ condition: details('eligibility : ("apl")'), rank: null })
  expect(expressionOf('AML elig:APL')).toEqual({
    condition: { kind: 'all', parts: [match('- identifiers : "aml"'), details('eligibility : ("apl")')] },
    rank: '- identifiers : "aml"',
  })
  expect(expressionOf('AML -elig:APL')).toEqual({
    condition: {
      kind: 'all',
      parts: [match('- identifiers : "aml"'), { kind: 'not', part: details('eligibility : ("apl")') }],
    },
    rank: '- identifiers : "aml"',
  })
  expect(expressionOf('AML OR locn:Moscow')).toEqual({
    condition: { kind: 'any', parts: [match('- identifiers : "aml"'), details('locations : ("moscow")')] },
    rank: '- identifiers : "aml"',
  })
})

it('excludes where nothing is wanted', () => {
  expect(expressionOf('-AML')).toEqual({ condition: { kind: 'not', part: match('- identifiers : "aml"') }, rank: null })
  expect(expressionOf('-AML OR NK')).toEqual({
    condition: {
      kind: 'any',
      parts: [match('- identifiers : "nk"'), { kind: 'not', part: match('- identifiers : "aml"') }],
    },
    rank: '- identifiers : "nk"',
  })
})
