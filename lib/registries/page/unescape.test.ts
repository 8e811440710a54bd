import { describe, expect, it } from 'vitest'
import { unescapeMarkdown } from './unescape.ts'

describe('unescapeMarkdown', () => {
  it.each([
    ['10\\^7', '10^7'],
    ['4\\. Age', '4. Age'],
    ['\\>/= 18', '>/= 18'],
    ['-30\\~-10', '-30~-10'],
    ['\\[cells\\]', '[cells]'],
    ['\\\\', '\\'],
    ['\\\\*', '\\*'],
    ['C:\\temp', 'C:\\temp'],
    ['\\1', '\\1'],
    ['\\µ', '\\µ'],
    ['ends in \\', 'ends in \\'],
    ['2×10∧6', '2×10∧6'],
    ['&lt; 5', '&lt; 5'],
    ['<p>Pain<br>Sleep</p><br>', 'Pain\nSleep'],
    ['<br>', '<br>'],
    ['p<0.05, >2 and <brain>', 'p<0.05, >2 and <brain>'],
    ['\\<br\\>', '<br>'],
    ['', ''],
  ])('%j is %j', (raw, text) => expect(unescapeMarkdown(raw)).toBe(text))

  it('undoes the escape of every ASCII punctuation mark, as CommonMark 2.4 lists them', () => {
    const marks = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
    expect(unescapeMarkdown([...marks].map(mark => `\\${mark}`).join(''))).toBe(marks)
  })
})
