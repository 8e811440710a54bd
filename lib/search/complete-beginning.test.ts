import { expect, it } from 'vitest'
import { completeBeginning } from './complete-beginning.ts'
import { foldWords } from './fold-words.ts'

it.each([
  ['leuk', ['leukemia', 'leukaemias', 'leukapheresis']],
  ['leuka', ['leukaemia', 'leukapheresis']],
  ['leukemi', ['leukemia', 'leukemias', 'leukemic']],
  ['lymphocy', ['lymphocyte', 'lymphocytes', 'lymphocytic']],
  ['transplanta', ['transplantation', 'transplantations']],
  ['relapsi', ['relapsing']],
  ['relapse', ['relapse', 'relapses', 'relapsed']],
  ['chemotherapy', ['chemotherapy']],
  ['chemotherapie', ['chemotherapies']],
  ['cyclos', ['cyclosporine', 'cyclosporin']],
  ['haem', ['haematopoietic', 'haemopoietic']],
  ['cell', ['cell', 'cells', 'cellular']],
  ['infusing', ['infusing']],
  ['CAR-NKc', ['CAR-NKcells']],
  ['non-hodg', ['non-Hodgkin']],
])('%s is the beginning of %j', (typed, words) => {
  const { before, beginnings, words: whole } = completeBeginning(typed)
  for (const word of words) {
    const folded = foldWords(word)
    expect(folded.slice(0, -1), word).toEqual(before)
    const last = folded.at(-1) ?? ''
    expect(whole.includes(last) || beginnings.some(beginning => last.startsWith(beginning)), word).toBe(true)
  }
})

it.each([
  ['cyclos', ['cyclophosphamide']],
  ['transpla', ['treatment']],
  ['allo', ['all']],
  ['leukem', ['leukocyte']],
])('%s is not the beginning of %j', (typed, words) => {
  const { beginnings, words: whole } = completeBeginning(typed)
  for (const word of words.flatMap(foldWords))
    expect(whole.includes(word) || beginnings.some(beginning => word.startsWith(beginning)), word).toBe(false)
})
