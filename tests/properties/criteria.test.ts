import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Findings } from '@/lib/registries/contract.ts'
import { readCriteria } from '@/lib/registries/page/criteria.ts'
import { splitLines } from '@/lib/registries/page/lines.ts'
import { unescapeMarkdown } from '@/lib/registries/page/unescape.ts'
import type { Criterion } from '@/lib/trial/criterion.ts'

const mark = fc.constantFrom(
  ...[
    '1. ',
    '2. ',
    '3. ',
    '4\\. ',
    '5. ',
    '6.',
    '1) ',
    '2) ',
    '(1) ',
    '(2) ',
    'a. ',
    'b. ',
    'c) ',
    'i. ',
    'ii. ',
    'A. ',
  ],
  ...['B. ', '* ', '\\* ', '- ', '-', '• ', '① ', '', ''],
)
const words = fc.oneof(
  fc.constantFrom(
    'Adults',
    'Any of:',
    'below 92%. 3. The rest',
    'x (if',
    '5.0×ULN)',
    'grade 2 4. More',
    '\\> 10\\^7',
    ':',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
const line = fc
  .tuple(fc.constantFrom('', '', '  ', '    ', '      ', '\t'), mark, words)
  .map(([indent, sign, text]) => indent + sign + text)
const section = fc.array(fc.oneof({ weight: 4, arbitrary: line }, fc.constant('')), { maxLength: 25 })

/** The tree from top to bottom, which is the order of the text. */
const flatten = (items: readonly Findings<Criterion>[]): Findings<Criterion>[] =>
  items.flatMap(item => [item, ...flatten(item.children ?? [])])

/** What is to be read of lines or quotes; each is unescaped by itself, for a sign may end one and begin the next. */
const squash = (written: readonly string[]): string => squeeze(written.map(unescapeMarkdown))

const squeeze = (values: readonly string[]): string => values.join('').replace(/\s+/g, '')

describe('readCriteria, whatever the lines', () => {
  const numRuns = Number(process.env.PROPERTY_RUNS ?? 1000)

  it('loses, doubles and moves no word', () => {
    fc.assert(
      fc.property(section, lines => {
        const { items } = readCriteria(splitLines(lines.join('\n')), 'criteria.inclusion')
        const read = flatten(items).map(({ marker, text }) => `${marker?.value ?? ''}${text?.value ?? ''}`)
        expect(squeeze(read)).toBe(squash(lines))
      }),
      { numRuns },
    )
  })

  it('points at what it read, in the order of the text', () => {
    fc.assert(
      fc.property(section, lines => {
        const page = lines.join('\n')
        const { items, warnings } = readCriteria(splitLines(page), 'criteria.inclusion')
        const found = flatten(items).flatMap(({ marker, text }) => [marker, text].filter(part => part !== undefined))
        for (const { value, spans } of found) {
          const quotes = spans.map(span => page.slice(span.start, span.end))
          expect(quotes.every(quote => quote.trim())).toBe(true)
          if (value) expect(squash(quotes)).toBe(squeeze([value]))
        }
        const places = found.filter(({ value }) => value).flatMap(({ spans }) => spans)
        expect(places.every(({ start }, at) => at === 0 || start >= (places[at - 1]?.end ?? 0))).toBe(true)
        for (const { span } of warnings) expect(page.slice(span.start, span.end).trim()).not.toBe('')
      }),
      { numRuns },
    )
  })

  it('does not mind blank lines between items, nor carriage returns', () => {
    const shape = ({ marker, text, children }: Findings<Criterion>): unknown => [
      marker?.value,
      text?.value,
      children?.map(shape),
    ]
    fc.assert(
      fc.property(section, lines => {
        const [tight, loose] = ['\n', '\r\n\r\n  \r\n'].map(gap =>
          readCriteria(splitLines(lines.join(gap)), 'criteria.inclusion').items.map(shape),
        )
        expect(loose).toEqual(tight)
      }),
      { numRuns },
    )
  })
})
