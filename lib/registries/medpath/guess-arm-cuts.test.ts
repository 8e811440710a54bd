import { expect, test } from 'vitest'
import { guessArmCuts } from './guess-arm-cuts.ts'
import { wordsOf } from './page-words.ts'

const PAGE = 'Safety of NK520 in leukemia. NK cells of a donor. Tablets of Examplinib are compared with a walking plan.'

test.each([
  [
    'a name of letters and digits that stands twice, whose letters alone are a word of the page',
    ['Group C(high dose)NK520NK520: 9×10\\^7NK/kg', 'Group A(low dose)NK520NK520: 3×10\\^7NK/kg'],
    [
      ['Group C(high dose)', 'NK520'],
      ['Group A(low dose)', 'NK520'],
    ],
  ],
  [
    'one intervention in two arms',
    ['Tablets aloneExamplinib5 mg every morning', 'Tablets and walkingExamplinib5 mg and a walk'],
    [
      ['Tablets alone', 'Examplinib'],
      ['Tablets and walking', 'Examplinib'],
    ],
  ],
])('cuts rows at %s', (_, rows, expected) => {
  const cuts = guessArmCuts(rows, PAGE, wordsOf(PAGE))
  expect(
    rows.map((row, at) => [row.slice(0, cuts[at]?.labelEnd), row.slice(cuts[at]?.labelEnd, cuts[at]?.nameEnd)]),
  ).toEqual(expected)
})
