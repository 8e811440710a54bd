import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MatchedItem, matchItems } from './match-items.ts'

const KEYS = {
  keys: [(text: string) => text, (text: string) => text.split(':')[0]],
  wordsOf: (text: string) => text,
}

/** "a", "+b", "−c", "d→e", "↕f" */
const written = (before: readonly string[], after: readonly string[], items: readonly MatchedItem[]): string[] =>
  items.map(({ before: from, after: to, moved }) => {
    if (to === null) return `−${before[from]}`
    if (from === null) return `+${after[to]}`
    const words = before[from] === after[to] ? before[from] : `${before[from]}→${after[to]}`
    return `${moved ? '↕' : ''}${words}`
  })

describe('matchItems', () => {
  it.each([
    ['a b c', 'a b c', 'a b c'],
    ['a b c', 'a c', 'a −b c'],
    ['a c', 'a b c', 'a +b c'],
    ['a b c', 'c a b', '↕c a b'],
    ['a b c d', 'a d b c', 'a ↕d b c'],
    ['a a', 'a a a', 'a a +a'],
    ['x:1 y:1', 'x:2 y:1', 'x:1→x:2 y:1'],
    ['x:1 x:2', 'x:2', '−x:1 x:2'],
    ['a b', 'c d', '−a −b +c +d'],
    ['a -1 c', 'a -2 c', 'a −-1 +-2 c'],
  ])('%s to %s', (one, other, expected) => {
    const [before, after] = [one.split(' '), other.split(' ')]
    expect(written(before, after, matchItems(before, after, KEYS)).join(' ')).toBe(expected)
  })

  it('takes an item that was reworded in its place for the same', () => {
    const before = ['Age from 18 to 65 years', 'No active infection', 'Written consent is given']
    const after = ['Age from 18 to 75 years', 'No known allergy to murine proteins', 'Written consent is given']
    expect(matchItems(before, after, KEYS)).toEqual([
      { before: 0, after: 0, moved: false },
      { before: 1, after: null, moved: false },
      { before: null, after: 1, moved: false },
      { before: 2, after: 2, moved: false },
    ])
  })

  const lists = fc.array(fc.constantFrom('a', 'b', 'c:1', 'c:2', 'd e f', 'd e g'), { maxLength: 14 })

  it('names each item of both lists once, in an order from which both can be made', () => {
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const items = matchItems(before, after, KEYS)
        expect(items.flatMap(item => item.after ?? [])).toEqual([...after.keys()])
        expect(items.flatMap(item => item.before ?? []).toSorted((a, b) => a - b)).toEqual([...before.keys()])
        const unmoved = items.filter(({ moved }) => !moved).flatMap(item => item.before ?? [])
        expect(unmoved).toEqual(unmoved.toSorted((a, b) => a - b))
      }),
    )
  })

  it('adds backwards what it removes forwards, as far as keys match', () => {
    const { keys } = KEYS
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const count = (items: readonly MatchedItem[]) => ({
          added: items.filter(item => item.before === null).length,
          removed: items.filter(item => item.after === null).length,
        })
        const [there, back] = [matchItems(before, after, { keys }), matchItems(after, before, { keys })].map(count)
        expect([there?.added, there?.removed]).toEqual([back?.removed, back?.added])
      }),
    )
  })

  it('takes lists of 20,000 items', () => {
    const before = Array.from({ length: 20_000 }, (_, at) => `item ${at}`)
    expect(matchItems(before, before.toReversed(), KEYS).filter(({ moved }) => moved)).toHaveLength(19_999)
  })
})
