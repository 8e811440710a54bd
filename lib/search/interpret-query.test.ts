import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { CONCEPTS } from './concepts.ts'
import { foldWords } from './fold-words.ts'
import { interpretQuery } from './interpret-query.ts'
import { printQuery } from './query-node.ts'

const alsoSearched = (typed: string) => interpretQuery(typed).interpretation.alsoSearched
const asked = (typed: string, exact = false) => {
  const { node } = interpretQuery(typed, exact)
  return node && printQuery(node)
}

describe('other names', () => {
  it.each([
    ['AML', 'acute myeloid leukemia'],
    ['aml', 'acute myeloid leukemia'],
    ['acute myeloid leukaemia', 'AML'],
    ['"Leukemia, Myeloid, Acute"', 'AML'],
    ['ALL', 'lymphoblastic leukemia'],
    ['b-all', 'B-ALL'],
    ['NK cells', 'natural killer cells'],
    ['CAR NK', 'chimeric antigen receptor NK'],
    ['R/R', 'relapsed'],
    ['HCT', 'HSCT'],
    ['stem cell transplantation', 'HSCT'],
    ['MRD', 'minimal residual disease'],
    ['IL-2', 'aldesleukin'],
    ['fludara', 'fludarabine'],
    ['TBI', 'total body irradiation'],
    ['-APL', 'promyelocytic leukemia'],
    ['cond:AML', 'acute myeloid leukemia'],
    ['AML/MDS', 'acute myeloid leukemia'],
    ['CAR-T cells', 'CAR-T'],
    ['CAR-T cells', 'UCAR-T'],
    ['b7h3', 'CD276'],
    ['CD276', 'B7-H3'],
    ['COVID19', 'COVID-19'],
    ['IL-6 blockade', 'IL6'],
    ['cond:PDL1', 'PD-L1'],
  ])('%s is also %s', (typed, name) => expect(alsoSearched(typed)).toContain(name))

  it.each([
    ['all'],
    ['id:AML'],
    ['id:IL6'],
    ['"COVID19"'],
    ['leuk*'],
    ['leukemia'],
    ['acute'],
    ['mm'],
    ['natural history of killer cells'],
  ])('%s has none', typed => expect(alsoSearched(typed)).toEqual([]))

  it.each([
    ['total body irradiation', 'TBI'],
    ['HSCT', 'HCT'],
    ['relapsed', 'refractory'],
    ['blinatumomab', 'CAR-T'],
    ['AML', 'APL'],
    ['R/R AML', 'R/R'],
  ])('%s is not also %s', (typed, name) => expect(alsoSearched(typed)).not.toContain(name))

  it('stand in the place of what was typed, in its field', () => {
    expect(asked('NK -(MRD OR title:NK) trial')).toBe(
      '(NK OR "natural killer") NOT (MRD OR "measurable residual disease" OR "minimal residual disease" OR title:NK OR title:"natural killer") trial',
    )
    expect(asked('natural killer cells in children')).toBe('((natural killer cells) OR "NK cells") in children')
    expect(asked('cond:natural killer')).toBe('cond:natural killer')
  })

  it('are left out where only what was typed is wanted', () => {
    expect(asked('AML NK', true)).toBe('AML NK')
    expect(interpretQuery('AML (', true).interpretation).toEqual({
      alsoSearched: [],
      repaired: [
        'A parenthesis was not closed; it was taken to end with the query.',
        'Parentheses without words were left out.',
      ],
    })
  })
})

test('what is too long is cut at a whole word, and it is said', () => {
  const { node, interpretation } = interpretQuery(`${'asthma '.repeat(285)}-lungs`)
  expect(node && printQuery(node)).toBe('asthma')
  expect(interpretation.repaired[0]).toBe('Only the first 2,000 characters were searched for; the rest was left out.')
  expect(interpretQuery('a'.repeat(2000)).interpretation.repaired).toEqual([])
})

describe('the concepts', () => {
  const named = CONCEPTS.flatMap(concept =>
    [...concept.names, ...(concept.ambiguous ?? [])].map(name => ({ concept, key: foldWords(name).join(' ') })),
  )

  test('each name leads to one of them', () => {
    const owners = new Map<string, Set<unknown>>()
    for (const { concept, key } of named) owners.set(key, (owners.get(key) ?? new Set()).add(concept))
    expect([...owners].filter(([, concepts]) => concepts.size > 1).map(([key]) => key)).toEqual([])
    expect(named.filter(({ key }) => key === '')).toEqual([])
  })

  test('have IDs in the form of their vocabularies, each once', () => {
    const ids = CONCEPTS.flatMap(({ mesh, nci }) => [mesh, nci]).filter(id => id !== undefined)
    expect(ids.filter(id => !/^(?:D\d{6}(?:\d{3})?|C\d{4,6})$/.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('any text is interpreted', () => {
  const names = CONCEPTS.flatMap(concept => concept.names)
  const pieces = fc.array(fc.oneof(fc.constantFrom(...names, 'AND', 'OR', '-', '(', ')', '"'), fc.string()), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(pieces, typed => {
      interpretQuery(typed.join(' '))
    }),
  )
})
