import { describe, expect, it, test } from 'vitest'
import { foldWords } from './fold-words.ts'
import { markNegated } from './mark-negated.ts'

describe('words that are the same to the search', () => {
  it.each([
    ['leukemia', 'Leukemias', 'LEUKAEMIA', 'leukæmia'.replace('æ', 'ae')],
    ['hematopoietic', 'haematopoietic', 'haemopoietic', 'hematopoetic'],
    ['tumor', 'tumours'],
    ['pediatric', 'paediatric'],
    ['esophageal', 'oesophageal'],
    ['randomized', 'randomised'],
    ['busulfan', 'busulphan'],
    ['transplant', 'transplants', 'transplantation', 'transplanted'],
    ['dose', 'doses', 'dosed', 'dosing'],
    ['therapy', 'therapies'],
    ['metastasis', 'metastases'],
    ['Thiotépa', 'thiotepa'],
    ['IFN-γ', 'ifn gamma'],
    ['Hodgkin’s', 'Hodgkin'],
    ['CAR-NK cells', 'CAR NK cell'],
    ['CD3−CD56+', 'cd3 cd56'],
    ['10⁷', '107'],
  ])('%s', (first, ...others) => {
    for (const other of others) expect(foldWords(other), other).toEqual(foldWords(first))
  })

  it.each([
    ['ALL', 'all'],
    ['MM', 'mm'],
    ['Hodgkin lymphoma', 'non-Hodgkin lymphoma'],
    ['lymphoblast', 'lymphoblastic'],
    ['condition', 'conditioning'],
    ['relapse', 'relapsed'],
    ['IL-2', 'IL-21'],
    ['leuk', 'leukemia'],
  ])('%s is not %s', (one, other) => expect(foldWords(one)).not.toEqual(foldWords(other)))
})

describe('ALL', () => {
  const isDisease = (text: string) => foldWords(text).includes('all_')
  test.each([
    'ALL',
    'B-ALL',
    'R/R ALL',
    'Ph+ ALL in adults',
    'NK cells for ALL',
    'B-ALL, CHILDHOOD',
    'CAR-T CELLS IN ALL',
  ])('“%s” names the disease', text => expect(isDisease(text)).toBe(true))
  test.each([
    'all patients',
    'All leukemias',
    'ALL of the following',
    'ALL-trans retinoic acid',
    'NK CELLS IN ALL LEUKEMIAS',
  ])('“%s” does not', text => expect(isDisease(text)).toBe(false))
})

test('a word of any text is a word', () => {
  expect(foldWords('constructor __proto__ toString hasOwnProperty')).toEqual([
    'constructor',
    'proto',
    'tostr',
    'hasownproperti',
  ])
})

test('MM behind a number is a length', () => {
  expect(foldWords('lesions of 5 MM')).toContain('mm')
  expect(foldWords('R/R MM')).toContain('mm_')
  expect(foldWords('strain MM-2')).toContain('mm')
})

describe('a disease that is left out', () => {
  const found = (text: string) =>
    markNegated(foldWords(text))
      .filter(word => !word.startsWith('_'))
      .join(' ')
  it.each([
    ['AML excluding APL', 'aml exclud'],
    ['non-APL AML', 'non aml'],
    ['AML (other than acute promyelocytic leukemia)', 'aml other than'],
    ['leukemia, except for patients with APL or CML, treated', 'leukemia except for patient with or treat'],
    ['Not for APL.', 'not for'],
    ['APL will be excluded', 'wil be excluded'],
    ['MDS without AML', 'mds without'],
    ['non-Hodgkin lymphoma', 'nonhodgkin lymphoma'],
    ['APL and AML', 'apl and aml'],
    ['non-small cell lung cancer', 'non smal cel lung cancer'],
    ['AML without maturation', 'aml without maturation'],
    ['AML with or without MDS', 'aml with or without mds'],
    ['AML with/without MDS', 'aml with without mds'],
    ['CML and not AML', 'cml and not'],
    ['whether or not AML relapses', 'whether or not aml relaps'],
    ['Patients with APL are not allowed', 'patient with are not allow'],
    ['APL patients are excluded, AML patients are included', 'patient are excluded aml patient are includ'],
    ['APL will not be included', 'wil not be includ'],
    ['AML patients who are not eligible for chemotherapy', 'aml patient who are not eligibl for chemotherapi'],
  ])('%s', (text, expected) => expect(found(text)).toBe(expected))

  it('is marked in time proportional to the text', () => {
    for (const text of [
      'non '.repeat(50_000),
      'not APL or '.repeat(20_000),
      'ALL '.repeat(50_000),
      'except for the '.repeat(20_000),
    ])
      expect(markNegated(foldWords(text)).length).toBeGreaterThan(10_000)
  })
})
