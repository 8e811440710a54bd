import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseQuery } from './parse-query.ts'
import { FIELDS, join, printQuery, type QueryNode } from './query-node.ts'

const canonical = (typed: string) => {
  const { node } = parseQuery(typed)
  return node && printQuery(node)
}

describe('what was typed', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['leukemia', 'leukemia'],
    ['acute  leukemia', 'acute leukemia'],
    ['“acute  leukemia” NK', '"acute leukemia" NK'],
    ['acute AND leukemia', 'acute leukemia'],
    ['acute acute', 'acute'],
    ['AML OR ALL', 'AML OR ALL'],
    ['and or', 'and or'],
    ['leukemia -myeloid', 'leukemia NOT myeloid'],
    ['leukemia NOT myeloid', 'leukemia NOT myeloid'],
    ['-"acute leukemia" −NK', 'NOT "acute leukemia" NOT NK'],
    ['-(AML OR APL)', 'NOT (AML OR APL)'],
    ['(AML OR ALL) (NK OR CAR-NK)', '(AML OR ALL) (NK OR CAR-NK)'],
    ['((AML)) (NK)', 'AML NK'],
    ['leuk*', 'leuk*'],
    ['cond:leukemia', 'cond:leukemia'],
    ['COND: leukemia', 'cond:leukemia'],
    ['cond:"acute leukemia"', 'cond:"acute leukemia"'],
    ['title:(NK OR intr:CAR-NK)', 'title:NK OR intr:CAR-NK'],
    ['-elig:APL', 'NOT elig:APL'],
    ['elig:-APL', 'NOT elig:APL'],
    ['HLA-A*02:01', 'HLA-A-02:01'],
    ['CD3-CD56+', 'CD3-CD56+'],
    ['R/R', 'R/R'],
    ['relapsed/refractory', 'relapsed/refractory'],
    ['phase 1/2, I/II', 'phase 1/2 I/II'],
    ['title:NCT06541444 NCT06835140', 'title:NCT06541444 NCT06835140'],
    ['condition:AML sponsor:(Novartis OR NIAID)', 'cond:AML (spons:Novartis OR spons:NIAID)'],
    ['https://clinicaltrials.gov/study/NCT06541444?tab=results', 'NCT06541444'],
    ['www.clinicaltrials.gov/ct2/show/nct06541444', 'NCT06541444'],
    ['NCT 06541444', 'NCT06541444'],
    ['IL-2', 'IL-2'],
  ])('%j is %j', (typed, expected) => {
    expect(canonical(typed)).toBe(expected)
    expect(parseQuery(typed).repaired).toEqual([])
  })

  it.each([
    [
      '"acute leukemia',
      '"acute leukemia"',
      'A quotation mark was not closed; the phrase was taken to be “acute leukemia”.',
    ],
    ['""', null, 'Quotation marks without words were left out.'],
    ['AND', null, 'AND stands between words; one that did not was left out.'],
    ['AND NK', 'NK', 'AND stands between words; one that did not was left out.'],
    ['NK AND', 'NK', 'AND stands between words; one that did not was left out.'],
    ['NK AND AND AML', 'NK AML', 'AND stands between words; one that did not was left out.'],
    ['OR NK', 'NK', 'OR stands between words; one that did not was left out.'],
    ['NK OR', 'NK', 'OR stands between words; one that did not was left out.'],
    ['NK OR OR AML', 'NK OR AML', 'OR stands between words; one that did not was left out.'],
    ['NOT', null, 'NOT or a minus stands before what it excludes; one that stood alone was left out.'],
    ['NK NOT', 'NK', 'NOT or a minus stands before what it excludes; one that stood alone was left out.'],
    ['- NK', 'NK', 'A minus stands right before the word that it excludes; one that stood alone was left out.'],
    ['()', null, 'Parentheses without words were left out.'],
    ['NK ()', 'NK', 'Parentheses without words were left out.'],
    ['(NK', 'NK', 'A parenthesis was not closed; it was taken to end with the query.'],
    ['NK)', 'NK', 'A closing parenthesis that none opened was left out.'],
    ['le*', 'le', 'A star needs a word of three letters before it; “le” was searched for as a word.'],
    ['OR*', '"OR"', 'A star needs a word of three letters before it; “OR” was searched for as a word.'],
    ['*mab', 'mab', 'A star stands at the end of a word; one that stood elsewhere was left out.'],
    ['NK 🎉', 'NK', '“🎉” has no letters or digits and was left out.'],
    ['cond:', null, 'cond: stood without words and was left out.'],
    [
      'phase:2',
      'phase 2',
      `There is no field “phase” (there are ${FIELDS.join(', ')}); “phase” and “2” were searched for as words.`,
    ],
    ['AML or MDS', 'AML or MDS', '“or” was searched for as a word; OR in capitals finds trials with either.'],
    [
      'aml not all',
      'aml not all',
      '“not” was searched for as a word; NOT in capitals, or a minus, leaves out what stands behind it.',
    ],
    ['AML and/or MDS', 'AML OR MDS', '“and/or” was read as OR.'],
    ['AML/MDS', 'AML MDS', '“AML/MDS” was read as words that must all be there; OR between them finds either.'],
    ['-AML,MDS', 'NOT (AML MDS)', '“AML,MDS” was read as words that must all be there; OR between them finds either.'],
    [
      'cond:NK/CAR-NK+leuk*',
      'cond:NK cond:CAR-NK cond:leuk*',
      '“NK/CAR-NK+leuk*” was read as words that must all be there; OR between them finds either.',
    ],
    ['leu*mia', 'leu-mia', 'A star stands at the end of a word; “leu*mia” was searched for as “leu mia”.'],
    ['"leuk*"', '"leuk*"', 'A star in quotation marks was left out; it stands at the end of a word without them.'],
    ['NOT -AML', 'NOT AML', 'NOT or a minus stood twice before the same; it counts once.'],
    [
      'NCT06541444, NCT06835140',
      'NCT06541444 OR NCT06835140',
      'Several registry numbers side by side were read as alternatives.',
    ],
    [
      'NCT06541444,NCT06835140 nct 05563545',
      'NCT06541444 OR NCT06835140 OR NCT05563545',
      'Several registry numbers side by side were read as alternatives.',
    ],
    ['AML OR ALL NK', 'AML OR (ALL NK)', 'Read as AML OR (ALL NK): AND binds before OR, and parentheses change that.'],
  ])('%j is repaired to %j', (typed, expected, sentence) => {
    expect(canonical(typed)).toBe(expected)
    expect(parseQuery(typed).repaired).toContain(sentence)
  })

  it('says of numbers and of many words no more than is so', () => {
    expect(parseQuery('NCT06541444,NCT06835140').repaired).toEqual([
      'Several registry numbers side by side were read as alternatives.',
    ])
    const words = Array.from({ length: 99 }, (_, at) => `w${at}`).join(' ')
    expect(parseQuery(`${words} aml/mds`).repaired).toEqual([
      '“aml/mds” was read as words that must all be there; OR between them finds either.',
      'Only the first 100 words and phrases were searched for.',
    ])
  })

  it('may be of any length and depth', () => {
    for (const typed of [
      '('.repeat(50_000),
      'a '.repeat(50_000),
      '-'.repeat(50_000),
      '"a" OR '.repeat(20_000),
      'cond:'.repeat(20_000),
    ])
      expect(parseQuery(typed).repaired.length).toBeGreaterThan(0)
    expect(canonical(`${'('.repeat(40)}a OR b${')'.repeat(40)} c`)).toBe('(a OR b) c')
  })
})

const PIECES = [
  'AML',
  'ALL',
  'all',
  '"a b"',
  '"',
  'AND',
  'OR',
  'NOT',
  '-',
  '(',
  ')',
  'leuk*',
  '*',
  'x*y',
  ...FIELDS.map(field => `${field}:`),
  'foo:bar',
  ' ',
  '🎉',
]

test('any text is read, and what is understood of it is read the same again', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map(pieces => pieces.join(' ')),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map(pieces => pieces.join('')),
  )
  fc.assert(
    fc.property(text, typed => {
      const { node } = parseQuery(typed)
      if (!node) return
      expect(parseQuery(printQuery(node)).node).toEqual(node)
    }),
    { numRuns: 2000 },
  )
})

test('any query that can be meant can be typed', () => {
  const term = fc.record({
    kind: fc.constantFrom('word', 'phrase', 'prefix'),
    text: fc.constantFrom('leukemia', 'CD123', 'S2024-653', 'nothing'),
    field: fc.constantFrom(null, ...FIELDS),
  }) as fc.Arbitrary<QueryNode>
  const { node } = fc.letrec<{ node: QueryNode }>(tie => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      term,
      fc
        .tuple(fc.constantFrom('and', 'or'), fc.array(tie('node'), { minLength: 1, maxLength: 4 }))
        .map(([kind, parts]) => join(kind as 'and' | 'or', parts) as QueryNode),
      tie('node').map((part): QueryNode => ({ kind: 'not', part })),
    ),
  }))
  fc.assert(
    fc.property(node, meant => {
      expect(parseQuery(printQuery(meant))).toEqual({ node: meant, repaired: [] })
    }),
  )
})
