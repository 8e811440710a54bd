import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/registries/read-document.ts'
import { haveStudies, loadStudies } from '@/tests/registries/load-studies.ts'
import { makeStudies } from './make-registry.ts'
import { cutAtRareWords, findRareWords, spell } from './rare-words.ts'

const made = (trials: number, seed = 1) => [...makeStudies(loadStudies().slice(0, 120), { trials, seed })]

describe.skipIf(!haveStudies)('a made registry (needs the real records beside the project)', () => {
  it('is the same for the same seed, and another for another one', () => {
    expect(made(20)).toEqual(made(20))
    expect(made(20)).not.toEqual(made(20, 2))
  })

  it('has records that are read without a refusal and say that they are synthetic', () => {
    const trials = made(150).map(text => readDocument(text).trial)
    expect(new Set(trials.map(({ trialId }) => trialId)).size).toBe(150)
    expect(trials.filter(({ trialId }) => !/^NCT9\d{7}$/.test(trialId))).toEqual([])
    expect(trials.filter(({ briefTitle }) => !briefTitle?.endsWith('(synthetic)'))).toEqual([])
    expect(trials.filter(({ orgStudyId }) => !orgStudyId?.startsWith('SYNTHETIC-'))).toEqual([])
  })

  it('keeps the length of records and the share of those with arms and sites', () => {
    const real = loadStudies().slice(0, 120)
    const many = made(2000)
    const mean = (texts: readonly string[]) => texts.reduce((sum, { length }) => sum + length, 0) / texts.length
    const share = (texts: readonly string[], words: string) =>
      texts.filter(text => text.includes(words)).length / texts.length
    expect(mean(many) / mean(real)).toBeGreaterThan(0.85)
    expect(mean(many) / mean(real)).toBeLessThan(1.15)
    for (const words of ['"armGroups"', '"locations"', '"detailedDescription"'])
      expect(Math.abs(share(many, words) - share(real, words))).toBeLessThan(0.06)
  })
})

describe('rare words', () => {
  const texts = ['"A common word\\nunheardof"', '"another common word"']

  it('are those of one text alone, without the letter of an escape before them', () => {
    expect(findRareWords(texts)).toEqual(new Set(['unheardof', 'another']))
  })

  it('are spelt anew, the same way for the same number', () => {
    const cut = cutAtRareWords(texts[0] ?? '', findRareWords(texts))
    expect(spell(cut, 0)).toBe(texts[0])
    expect(spell(cut, 1)).toBe('"A common word\\nunhedaardof"')
    expect(spell(cut, 99)).not.toBe(spell(cut, 1))
  })
})
