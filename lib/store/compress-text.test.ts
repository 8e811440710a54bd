import zlib from 'node:zlib'
import { expect, it } from 'vitest'
import { compressText, decompressText } from './compress-text.ts'
import { hashText } from './hash-text.ts'
import { STUDY_DICTIONARY } from './study-dictionary.ts'

it.each(['', 'a', '{"protocolSection":{}}', 'αβγ ≥ 10⁷ 🧬', 'x'.repeat(100_000)])('gives a text back: %.30s', text =>
  expect(decompressText(compressText(text))).toBe(text),
)

it('reads texts that were stored before there was a dictionary', () =>
  expect(decompressText(zlib.deflateSync('an older text'))).toBe('an older text'))

it('keeps its dictionary, without which no stored text can be read', () =>
  expect(hashText(STUDY_DICTIONARY)).toBe('e96fff72514352484cf066657816ff6f943f63e1f11d4cdd3cb837b7923d1186'))

it('makes less of a record’s names than there is of them without it', () => {
  const names = '{"protocolSection":{"identificationModule":{"nctId":"NCT90000001","orgStudyIdInfo":{"id":"A"}}}}'
  expect(compressText(names).length).toBeLessThan(zlib.deflateSync(names).length / 2)
})

it('does not take damaged bytes for a text', () => {
  const bytes = compressText('a text that is damaged on the way')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  expect(() => decompressText(bytes)).toThrow()
})
