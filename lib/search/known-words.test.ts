import { describe, expect, it } from 'vitest'
import { addToHash, KnownWords, NO_HASH } from './known-words.ts'
import { unitsOf } from './text-units.ts'

const fold = (words: KnownWords, text: string, foldUnknown: (written: string) => string) => {
  const units = unitsOf(text)
  let hash = NO_HASH
  for (let at = 0; at < text.length; at++) hash = addToHash(hash, units[at] ?? 0)
  return words.fold(units, 0, text.length, hash, foldUnknown)
}

describe('words already folded', () => {
  it('asks once for each', () => {
    const words = new KnownWords()
    const asked: string[] = []
    const ask = (written: string) => `${asked.push(written)}`
    expect(['cells', 'Cells', 'cells', 'λ', 'cell', 'λ'].map(word => fold(words, word, ask))).toEqual([
      ...['1', '2', '1', '3', '4', '3'],
    ])
    expect(asked).toEqual(['cells', 'Cells', 'λ', 'cell'])
  })

  it('tells words of one hash apart', () => {
    const words = new KnownWords()
    const same = (written: string) => written
    const units = unitsOf('AaBB')
    expect(words.fold(units, 0, 2, 7, same)).toBe('Aa')
    expect(words.fold(units, 2, 4, 7, same)).toBe('BB')
    expect(words.fold(units, 0, 2, 7, same)).toBe('Aa')
  })

  it('goes on where there are more words than it holds', () => {
    const words = new KnownWords()
    const all = Array.from({ length: 250_000 }, (_, at) => `w${at}`)
    expect(all.map(word => fold(words, word, written => written))).toEqual(all)
  })

  it('folds a very long word', () =>
    expect(fold(new KnownWords(), 'a'.repeat(100), ({ length }) => `${length}`)).toBe('100'))

  it('folds a text that has no blank at all', () => {
    const long = Array.from({ length: 100_000 }, (_, at) => at.toString(36)).join('')
    expect(fold(new KnownWords(), long, written => written)).toBe(long)
  })
})
