import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/registries/read-document.ts'
import { haveStudies, loadStudies } from '@/tests/registries/load-studies.ts'
import { makeStudies } from './make-registry.ts'
import { cutAtRareWords, findRareNames, findRareWords, spell } from './rare-words.ts'

const made = (count: number, seed = 1, from = 0) => [...makeStudies(loadStudies().slice(0, 120), { count, seed, from })]

const COUNTRIES = new Set(loadStudies().flatMap(text => readDocument(text).trial.countries))

describe.skipIf(!haveStudies)('a made registry (needs the real records beside the project)', () => {
  it('is the same for the same seed, and another for another one', () => {
    expect(made(20)).toEqual(made(20))
    expect(made(20)).not.toEqual(made(20, 2))
  })

  it('is the beginning of a larger one, and can be made from any record on', () => {
    expect(made(20)).toEqual(made(40).slice(0, 20))
    expect(made(5, 1, 30)).toEqual(made(35).slice(30))
  })

  it('has records that are read without a refusal and say that they are synthetic', () => {
    const trials = made(150).map(text => readDocument(text).trial)
    expect(new Set(trials.map(({ trialId }) => trialId)).size).toBe(150)
    expect(trials.flatMap(({ countries }) => countries).filter(country => !COUNTRIES.has(country))).toEqual([])
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

  it('are no names of members, no countries and no codes', () => {
    const location = '"facility":"Sommerwald","country": "Ruritania","status":"PENSIVE"'
    expect(findRareWords([location])).toEqual(new Set(['Sommerwald']))
  })

  it('has names of one record alone vary at their end', () => {
    const names = findRareNames([
      '{"name":"Rare Thirst","class":"OTHER"}',
      '{"name":"Hunger"},{"name":"Hunger"}',
      '"Hunger"',
    ])
    expect(names).toEqual(new Set(['Rare Thirst']))
    const cut = cutAtRareWords('{"name":"Rare Thirst"}', new Set(), names)
    expect(spell(cut, 0)).toBe('{"name":"Rare Thirst"}')
    expect(spell(cut, 1)).toBe('{"name":"Rare Thirst da"}')
  })

  it('are spelt anew, the same way for the same number', () => {
    const cut = cutAtRareWords(texts[0] ?? '', findRareWords(texts))
    expect(spell(cut, 0)).toBe(texts[0])
    expect(spell(cut, 1)).toBe('"A common word\\nunhedaardof"')
    expect(spell(cut, 99)).not.toBe(spell(cut, 1))
  })
})
