import { describe, expect, it } from 'vitest'
import type { Findings } from '@/lib/registries/contract.ts'
import type { Criterion } from '@/lib/trial/criterion.ts'
import { readCriteria } from './criteria.ts'
import { splitLines } from './lines.ts'

/** The tree as indented lines: "1. text"; a criterion without a mark begins with "¶". */
const outline = (items: readonly Findings<Criterion>[], indent = ''): string[] =>
  items.flatMap(({ marker, text, children }) => [
    `${indent}${[marker?.value ?? '¶', text?.value].filter(Boolean).join(' ')}`,
    ...outline(children ?? [], `${indent}  `),
  ])

function read(text: string) {
  const { items, warnings } = readCriteria(splitLines(text), 'criteria.inclusion')
  return {
    tree: outline(items),
    warnings: warnings.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`),
  }
}

/** The tree that the lines become, and the warnings. The second list is empty for a list in good order. */
const cases: [name: string, lines: string[], tree: string[], warnings?: string[]][] = [
  [
    'a loose list, indented',
    ['  1. One', '', '  2. Two', '', '  10. Ten'],
    ['1. One', '2. Two', '10. Ten'],
    ['brokenList: 10. Ten'],
  ],
  ['a tight list of bullets', ['  • One', '  • Two'], ['• One', '• Two']],
  [
    'nesting by indentation',
    ['  1. One:', '', '    • A', '    • B', '  2. Two', '', '      1. Deep', '  3. Three'],
    ['1. One:', '  • A', '  • B', '2. Two', '  1. Deep', '3. Three'],
  ],
  [
    'nesting by one blank',
    ['  4. Four', '', '   a. Under four', '  5. Five'],
    ['4. Four', '  a. Under four', '5. Five'],
    ['brokenList: 4. Four'],
  ],
  [
    'right-aligned numbers',
    [' 8. Eight', ' 9. Nine', '10. Ten', '11. Eleven'],
    ['8. Eight', '9. Nine', '10. Ten', '11. Eleven'],
    ['brokenList: 8. Eight'],
  ],
  [
    'paragraphs of an item',
    ['  1. Heart:', '', '    First paragraph.', '', '    Second paragraph.', '', '  2. Liver'],
    ['1. Heart:', '  ¶ First paragraph.', '  ¶ Second paragraph.', '2. Liver'],
  ],
  [
    'a paragraph that introduces a list within an item',
    ['  1. Disease:', '', '    As defined here:', '', '    1. Relapsed', '    2. Refractory', '  2. Age'],
    ['1. Disease:', '  ¶ As defined here:', '    1. Relapsed', '    2. Refractory', '2. Age'],
  ],
  [
    'lists without indentation, told by their marks',
    ['3. Disease:', '', '(1) In AML:', '', '* relapsed', '* refractory', '', '(2) In BPDCN', '', '4\\. Age'],
    ['3. Disease:', '  (1) In AML:', '    * relapsed', '    * refractory', '  (2) In BPDCN', '4. Age'],
    ['brokenList: 3. Disease:'],
  ],
  [
    'a list that starts again after a colon, and the outer one going on',
    ['1. A', '2. Any of:', '', '1. x', '2. y', '3. z', '3. C', '4. D'],
    ['1. A', '2. Any of:', '  1. x', '  2. y', '  3. z', '3. C', '4. D'],
  ],
  [
    'a list that starts again without a colon, and the outer one going on',
    ['1. A', '2. B', '1. x', '2. y', '3. C'],
    ['1. A', '2. B', '1. x', '2. y', '3. C'],
    ['brokenList: 1. x'],
  ],
  [
    'numbering that starts again for no reason',
    ['1. A', '2. B', '1. x'],
    ['1. A', '2. B', '1. x'],
    ['brokenList: 1. x'],
  ],
  ['a number that is missing', ['1. A', '2. B', '4. D'], ['1. A', '2. B', '4. D'], ['brokenList: 4. D']],
  [
    'a number that could continue either of two lists',
    ['1. A', '2. Any of:', '1. x', '2. y', '3. ?'],
    ['1. A', '2. Any of:', '  1. x', '  2. y', '  3. ?'],
    ['brokenList: 3. ?'],
  ],
  [
    'an item inside the line of another, after a full stop',
    ['1. A', '2. B', '3. C:', '1. x', '2. above 92%. 4. The patient agrees.'],
    ['1. A', '2. B', '3. C:', '  1. x', '  2. above 92%.', '4. The patient agrees.'],
    ['brokenList: 4. The patient agrees.'],
  ],
  [
    'several of them',
    ['1. One. 2. Two. 3. Three'],
    ['1. One.', '2. Two.', '3. Three'],
    ['brokenList: 2. Two. 3. Three', 'brokenList: 3. Three'],
  ],
  [
    'no full stop before it',
    ['1. within a month 2. Creatinine'],
    ['1. within a month 2. Creatinine'],
    ['brokenList: 2. Creatinine'],
  ],
  [
    'a number in a sentence, and the item of that number further down',
    ['1. up to grade 2. Other', '2. Age'],
    ['1. up to grade 2. Other', '2. Age'],
  ],
  ['letters inside a line are left', ['* AML: a. new, b. relapsed.'], ['* AML: a. new, b. relapsed.']],
  [
    'a comparator taken for a bullet',
    ['4. ALT below three times (in liver disease', '', '* 5.0×ULN);', '5. Bilirubin'],
    ['4. ALT below three times (in liver disease', '  * 5.0×ULN);', '5. Bilirubin'],
    ['brokenList: 4. ALT below three times (in liver disease', 'brokenList: * 5.0×ULN);'],
  ],
  [
    'a heading without a text',
    ['1. Age', '2. Donor:', '3. Consent'],
    ['1. Age', '2. Donor:', '3. Consent'],
    ['emptySection: 2. Donor:'],
  ],
  ['a mark alone', ['- One', '-', '- Two'], ['- One', '-', '- Two'], ['emptySection: -']],
  [
    'a paragraph that fell out of the last item',
    ['  9. Nine', '  10. Nerves:', '', 'Any disease of the nerves.'],
    ['9. Nine', '10. Nerves:', '  ¶ Any disease of the nerves.'],
    ['brokenList: 9. Nine', 'brokenList: Any disease of the nerves.'],
  ],
  [
    'headings between lists',
    ['Group A:', '', '* One', '* Two', '', 'Group B:', '', '* Three'],
    ['¶ Group A:', '  * One', '  * Two', '¶ Group B:', '  * Three'],
  ],
  [
    'numbers that go on across headings',
    ['Everybody:', '1. One', '2. Two', 'Women:', '3. Three'],
    ['¶ Everybody:', '  1. One', '  2. Two', '¶ Women:', '  3. Three'],
  ],
  [
    'two lists with a paragraph between them',
    ['1. One', '', 'In part two', '', '1. Eins'],
    ['1. One', '¶ In part two', '1. Eins'],
  ],
  ['a note between two items', ['1. One', '', 'A note.', '', '2. Two'], ['1. One', '¶ A note.', '2. Two']],
  ['bare paragraphs', ['Adults', 'Informed consent'], ['¶ Adults', '¶ Informed consent']],
  [
    'a sentence broken over two lines',
    ['Adults who have been told of the study and of all that it asks', 'of them, and agree', 'consent'],
    ['¶ Adults who have been told of the study and of all that it asks\nof them, and agree', '¶ consent'],
  ],
  [
    'a bullet of another kind below a colon',
    ['* Any of:', '- x', '- y', '* Z'],
    ['* Any of:', '  - x', '  - y', '* Z'],
  ],
  ['a bullet of another kind for no reason', ['* A', '- B'], ['* A', '- B'], ['brokenList: - B']],
  ['bullets between numbers', ['1. Any of', '* x', '* y', '2. B'], ['1. Any of', '  * x', '  * y', '2. B']],
  ['roman numbers within letters', ['a. A:', 'i. x', 'ii. y', 'b. B'], ['a. A:', '  i. x', '  ii. y', 'b. B']],
  ['the ninth letter', ['h. H', 'i. I', 'j. J'], ['h. H', 'i. I', 'j. J'], ['brokenList: h. H']],
  ['a capital that begins a name', ['1. Infection', 'C. difficile'], ['1. Infection', '¶ C. difficile']],
  ['capitals that count', ['A. One', 'B. Two'], ['A. One', 'B. Two']],
  ['escapes', ['* \\>= 10\\^7 \\[cells\\]'], ['* >= 10^7 [cells]']],
  ['a mark of Markdown between two lists', ['* A', '', '<!-- -->', '', '* B'], ['* A', '* B']],
  ['nothing', ['', '   '], []],
]

describe('readCriteria', () => {
  it.each(cases)('%s', (_, lines, tree, warnings = []) => {
    expect(read(lines.join('\n'))).toEqual({ tree, warnings })
  })

  it('points at the raw text of marks and texts', () => {
    const text = 'x\n4\\. Dose \\> 10\\^7. 5. More'
    const { items } = readCriteria(splitLines(text).slice(1), 'criteria.inclusion')
    const quotes = items.map(({ marker, text: words }) =>
      [...(marker?.spans ?? []), ...(words?.spans ?? [])].map(span => text.slice(span.start, span.end)),
    )
    expect(quotes).toEqual([
      ['4\\.', 'Dose \\> 10\\^7.'],
      ['5.', 'More'],
    ])
  })

  it('keeps lists of hopeless depth flat', () => {
    const text = Array.from({ length: 30 }, (_, depth) => `${' '.repeat(depth)}* level ${depth}`).join('\n')
    const { items, warnings } = readCriteria(splitLines(text), 'criteria.inclusion')
    const lines = outline(items)
    expect(lines).toHaveLength(30)
    expect(Math.max(...lines.map(line => line.search(/\S/)))).toBe(14)
    expect(warnings).toHaveLength(22)
  })

  it('warns at most a hundred times of one section', () => {
    const { items, warnings } = readCriteria(splitLines('3. odd\n'.repeat(500)), 'criteria.exclusion')
    expect(items).toHaveLength(500)
    expect(warnings).toHaveLength(101)
  })
})
